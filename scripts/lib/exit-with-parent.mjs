// Preloaded into the web server: when the start script is killed outright, the channel to it closes and the server goes
// too, instead of keeping the port.
process.on('disconnect', () => process.exit(1));

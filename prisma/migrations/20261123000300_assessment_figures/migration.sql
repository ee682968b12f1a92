-- A confirmed assessment keeps the figures its papers print: obligations go on changing, a final paper does not.
ALTER TABLE "assessment" ADD COLUMN "figures" JSONB;
ALTER TABLE assessment ADD CONSTRAINT assessment_figures CHECK ((state = 'confirmed') = (figures IS NOT NULL));

from pages.triangle import record

record.draw()

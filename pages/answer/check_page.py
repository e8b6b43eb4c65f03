from pages.answer import checking

checking.draw()

from pages.results import sample

sample.draw()

"""The addresses of the news, below the admin's."""

from django.urls import path

from programme.admin.views import EventNewsView, TellCycleView, TellView, UndoView

app_name = "programme_news"
urlpatterns = [
    path("evenement/<int:pk>/", EventNewsView.as_view(), name="event"),
    path("evenement/<int:pk>/<slug:slug>/", TellCycleView.as_view(), name="tell_cycle"),
    path("seance/<int:pk>/<slug:slug>/", TellView.as_view(), name="tell"),
    path("defaire/<int:pk>/", UndoView.as_view(), name="undo"),
]

"""URLs of the actions on sessions, included in the admin's."""

from django.urls import path

from programme.admin.views import CycleActionView, EventActionsView, SessionActionView, UndoView

app_name = "programme_actions"
urlpatterns = [
    path("evenement/<int:pk>/", EventActionsView.as_view(), name="event"),
    path("evenement/<int:pk>/<slug:slug>/", CycleActionView.as_view(), name="cycle"),
    path("seance/<int:pk>/<slug:slug>/", SessionActionView.as_view(), name="session"),
    path("defaire/<int:pk>/", UndoView.as_view(), name="undo"),
]

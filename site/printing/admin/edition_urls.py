"""The addresses of the admin's screens of editions."""

from django.urls import path

from printing.admin import edition_views as views

app_name = "printing_editions"
urlpatterns = [
    path("<int:pk>/", views.EditionsView.as_view(), name="list"),
    path("<int:pk>/figer/", views.FreezeView.as_view(), name="freeze"),
    path("<int:pk>/<int:edition>/retirer/", views.WithdrawalView.as_view(), name="withdraw"),
    path("<int:pk>/<int:edition>/pdf/", views.pdf, name="pdf"),
]

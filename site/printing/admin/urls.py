"""URLs of printing, included in the admin's."""

from django.urls import path

from printing.admin.views import ChooseView, DocumentView, DownloadView, PictureView

app_name = "printing"
urlpatterns = [
    path("<int:page_id>/", ChooseView.as_view(), name="choose"),
    path("document/<int:pk>/", DocumentView.as_view(), name="document"),
    path("document/<int:pk>/fichier/", DownloadView.as_view(), name="download"),
    path(
        "document/<int:pk>/<slug:digest>/<int:number>-<slug:size>.webp",
        PictureView.as_view(),
        name="picture",
    ),
]

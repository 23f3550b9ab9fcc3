# The hosts: the one file to change. default.vcl has the rules.

probe alive {
    # One of ALLOWED_HOSTS.
    .request = "GET /healthz HTTP/1.1" "Host: www.exemple.fr" "Connection: close";
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

backend application_1 {
    .host = "127.0.0.1";
    .port = "8000";
    .connect_timeout = 2s;
    .first_byte_timeout = 120s;
    .probe = alive;
}

# Uploaded images: nginx, with deploy/nginx/files.conf.
backend files {
    .host = "127.0.0.1";
    .port = "8081";
}

sub vcl_init {
    new application = directors.round_robin();
    application.add_backend(application_1);
}

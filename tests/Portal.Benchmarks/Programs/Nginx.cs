using System.Diagnostics;

namespace Portal.Benchmarks.Programs;

/// <summary>One worker with settings of its own.</summary>
internal sealed class Nginx : IServer
{
    private const string Program = "/usr/sbin/nginx";

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private Nginx(Process process, DirectoryInfo folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }
    public TimeSpan ProcessorTime => Processes.TimeOf(process.Id);

    /// <summary>Sends one file, which is compressed already.</summary>
    public static async Task<Nginx> OfFileAsync(byte[] body, IEnumerable<(string Name, string Value)> headers)
    {
        var folder = Directory.CreateTempSubdirectory("portal-nginx-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "index.html"), body);
        var added = headers.Prepend((Name: "Content-Encoding", Value: "br")).Select(header => $"add_header {header.Name} '{header.Value.Replace("'", "\\'", StringComparison.Ordinal)}';\n");
        return await StartAsync(folder, "", $"""
            sendfile on;
            tcp_nopush on;
            open_file_cache max=10;
            default_type 'text/html; charset=utf-8';
            root .;
            index index.html;
            {string.Concat(added)}
            """);
    }

    /// <summary>Stands before portals, as a proxy does: connections are kept, and a failed one is left alone for a second.</summary>
    /// <param name="retriesPosts">
    /// Whether a post that failed goes to the next one as well. Pages do in any case; the forms of the portal bear it, because
    /// the same form sent twice is the same inquiry.
    /// </param>
    public static Task<Nginx> BeforeAsync(IEnumerable<Uri> portals, bool retriesPosts)
    {
        var servers = string.Concat(portals.Select(portal => $"server {portal.Authority} max_fails=1 fail_timeout=1s;\n"));
        return StartAsync(Directory.CreateTempSubdirectory("portal-nginx-"), $$"""
            upstream portals {
              least_conn;
              {{servers}}
              keepalive 32;
            }
            """, $$"""
            location / {
              proxy_pass http://portals;
              proxy_http_version 1.1;
              proxy_set_header Connection '';
              proxy_set_header Host $http_host;
              proxy_set_header X-Forwarded-For $remote_addr;
              proxy_set_header X-Forwarded-Proto $scheme;
              proxy_connect_timeout 2s;
              proxy_next_upstream error timeout http_502 http_503 {{(retriesPosts ? "non_idempotent" : "")}};
            }
            """);
    }

    /// <summary>As Debian's package names it.</summary>
    public static async Task<string> VersionAsync()
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["-v"]) { RedirectStandardError = true })!;
        return (await process.StandardError.ReadToEndAsync()).Split('/')[^1].Trim();
    }

    public async ValueTask DisposeAsync()
    {
        await Processes.SignalAsync(process, "QUIT");
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<Nginx> StartAsync(DirectoryInfo folder, string http, string server)
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException("nginx is not installed (Debian: nginx); bash tests/bench.sh installs it.");
        }

        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        var settings = Path.Combine(folder.FullName, "nginx.conf");
        var folders = ((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"{kind}_temp_path {kind};\n");
        await File.WriteAllTextAsync(settings, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            error_log stderr crit;
            events { worker_connections 512; }
            http {
              access_log off;
              keepalive_requests 1000000000;
              {{string.Concat(folders)}}
              {{http}}
              server {
                listen {{address.Authority}};
                {{server}}
              }
            }
            """);
        var process = Process.Start(new ProcessStartInfo(Program, ["-p", folder.FullName, "-c", settings, "-e", "stderr"]))!;
        await Processes.FirstPageAsync(process, address);
        return new(process, folder, address);
    }
}

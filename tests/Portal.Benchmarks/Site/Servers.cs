using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Portal.Data.PrivateServer;

namespace Portal.Benchmarks.Site;

/// <summary>A program of its own that answers.</summary>
internal interface IServer : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>Since it began, with what works for it.</summary>
    TimeSpan ProcessorTime { get; }
}

/// <summary>The portal as an operator runs it, with the shipped content.</summary>
internal sealed class PortalProgram : IServer
{
    private readonly Process process;
    private readonly PrivatePostgres server;
    private readonly string folder;

    private PortalProgram(Process process, PrivatePostgres server, string folder, Uri address) => (this.process, this.server, this.folder, Address) = (process, server, folder, address);

    public Uri Address { get; }
    public TimeSpan ProcessorTime => Processors.TimeOf(process.Id);

    public static async Task<PortalProgram> StartAsync()
    {
        // Short, because it holds a socket.
        var folder = Path.Combine(Path.GetTempPath(), $"portal-bench-{Guid.NewGuid():N}"[..24]);
        var server = await PrivatePostgres.OpenAsync(folder, CancellationToken.None);
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, "Portal.dll"), "serve", "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.Ordinal))
        {
            start.FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        }

        start.Environment["Data__Directory"] = folder;
        start.Environment["ConnectionStrings__Portal"] = server.ConnectionString;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("The portal is at ", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, server, folder, new(line.Split(' ')[4]));
            }
        }

        throw new InvalidOperationException("The portal ended before it answered.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>One worker that sends one file, which is compressed already.</summary>
internal sealed class Nginx : IServer
{
    private const string Program = "/usr/sbin/nginx";

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private Nginx(Process process, DirectoryInfo folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }
    public TimeSpan ProcessorTime => Processors.TimeOf(process.Id);

    /// <returns>Null where it is not installed.</returns>
    public static async Task<Nginx?> StartAsync(byte[] body, IReadOnlyList<(string Name, string Value)> headers)
    {
        if (!File.Exists(Program))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("portal-nginx-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "index.html"), body);
        var port = FreePort();
        var added = string.Concat(headers.Prepend(("Content-Encoding", "br")).Select(header => $"add_header {header.Item1} '{header.Item2.Replace("'", "\\'", StringComparison.Ordinal)}';\n"));
        var settings = Path.Combine(folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(settings, $$"""
            {{(Environment.IsPrivilegedProcess ? "user root;" : "")}}
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            error_log stderr crit;
            events { worker_connections 256; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000000;
              open_file_cache max=10;
              default_type 'text/html; charset=utf-8';
              {{string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(kind => $"{kind}_temp_path {kind};\n"))}}
              server {
                listen 127.0.0.1:{{port}};
                root .;
                index index.html;
                {{added}}
              }
            }
            """);
        var process = Process.Start(new ProcessStartInfo(Program, ["-p", folder.FullName, "-c", settings, "-e", "stderr"]))!;
        var nginx = new Nginx(process, folder, new($"http://127.0.0.1:{port}/"));
        await nginx.WaitAsync(port);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        using (var quit = Process.Start("kill", ["-QUIT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await quit.WaitForExitAsync();
        }

        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task WaitAsync(int port)
    {
        while (!process.HasExited)
        {
            using var door = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await door.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("nginx does not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

internal static class Processors
{
    /// <summary>Of the kernel's clock, which Linux shows in hundredths of a second on every machine.</summary>
    private const double TicksPerSecond = 100;

    public static TimeSpan TimeOf(int process)
    {
        var children = File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return OwnTimeOf(process) + children.Select(child => OwnTimeOf(int.Parse(child, CultureInfo.InvariantCulture))).Aggregate(TimeSpan.Zero, (sum, time) => sum + time);
    }

    private static TimeSpan OwnTimeOf(int process)
    {
        // The name stands in brackets and may hold spaces; user and system time are the 12th and 13th word behind it.
        var words = File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
        return TimeSpan.FromSeconds((double.Parse(words[11], CultureInfo.InvariantCulture) + double.Parse(words[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }
}

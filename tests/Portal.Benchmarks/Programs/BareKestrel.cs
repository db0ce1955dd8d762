using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Portal.Benchmarks.Programs;

/// <summary>The least that .NET can do for a page: the same bytes from memory, whatever is asked.</summary>
internal sealed class BareKestrel : IServer
{
    /// <summary>The argument by which this program is asked to be that server; then come port and file.</summary>
    public const string Argument = "bare-kestrel";

    private readonly Process process;

    private BareKestrel(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }
    public TimeSpan ProcessorTime => Processes.TimeOf(process.Id);

    /// <summary>Megabytes that are resident.</summary>
    public double Memory => Processes.MemoryOf(process.Id, "VmRSS");

    /// <summary>Returns with its first page.</summary>
    /// <param name="file">With the bytes of the page.</param>
    public static async Task<BareKestrel> StartAsync(string file)
    {
        var port = FreePort.Find();
        var process = Process.Start(PortalProgram.DotNet([typeof(BareKestrel).Assembly.Location, Argument, $"{port}", file]))!;
        var address = new Uri($"http://127.0.0.1:{port}/");
        await Processes.FirstPageAsync(process, address);
        return new(process, address);
    }

    public static async Task ServeAsync(string port, string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentEncoding = "br";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body).AsTask();
        });
        await app.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}

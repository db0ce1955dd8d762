using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Portal.Hosting;

/// <summary>How long, how large and how slow a request may be, before anything of ours has seen it.</summary>
internal static class ConnectionLimits
{
    /// <summary>In bytes. What takes files allows more for itself.</summary>
    public const long MostBody = 2 * 1024 * 1024;

    /// <summary>Bytes a second after a grace of five: far below any line that works, far above holding a connection open.</summary>
    private static readonly MinDataRate Slowest = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        limits.MinRequestBodyDataRate = limits.MinResponseDataRate = Slowest;

        // A query of the inbox that is far too long is to be explained, not cut off; ten thousand Chinese characters take 90 KB.
        limits.MaxRequestLineSize = 96 * 1024;
        limits.MaxRequestHeaderCount = 60;
        limits.MaxRequestHeadersTotalSize = 24 * 1024;
        limits.MaxRequestBodySize = MostBody;
        limits.MaxConcurrentConnections = 2000;
    }
}

using System.Net;
using System.Net.Sockets;

namespace Portal.Tests.Shared;

/// <summary>A port of loopback at which nobody listens at this moment, for a program that has to be told one.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Channels;

namespace Portal.IntegrationTests.Support;

/// <summary>
/// A mail server on a loopback socket. It accepts everything until a test scripts a step: <c>CONNECT</c>, any command,
/// <c>BODY</c> (each line of a message) or <c>.</c> (the end of a message).
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>Instead of a reply: the connection is closed, or nothing more is said.</summary>
    public const string Drop = "(drop)";
    public const string Hang = "(hang)";

    /// <summary>Instead of the reply to a message: it is taken, and the connection is closed before anybody hears of it.</summary>
    public const string TakeAndDrop = "(take and drop)";

    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource closing = new();
    private readonly Channel<ReceivedMail> arrivals = Channel.CreateUnbounded<ReceivedMail>();
    private readonly ConcurrentQueue<ReceivedMail> mailbox = new();
    private readonly ConcurrentQueue<string> commands = new();

    /// <summary>The newest first. Another one takes its place each time, because sessions read it meanwhile.</summary>
    private volatile Func<string, string, string?>[] script = [];
    private Task accepting = Task.CompletedTask;
    private int connections;

    /// <param name="isUp">Otherwise callers are refused until <see cref="GoUp"/>; the port is taken already.</param>
    /// <param name="port">Of one that fell; 0 for any that is free.</param>
    public SmtpServer(bool isUp = true, int port = 0)
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        if (isUp)
        {
            GoUp();
        }
    }

    public int Port { get; }

    /// <summary>Offers STARTTLS, or speaks TLS from the first byte, with this certificate.</summary>
    public X509Certificate2? Certificate { get; set; }
    public bool ImplicitTls { get; set; }

    /// <summary>Demanded before MAIL, if set.</summary>
    public (string UserName, string Password)? Account { get; set; }
    public string Mechanisms { get; set; } = "LOGIN PLAIN";
    public bool OffersSmtpUtf8 { get; set; }

    /// <summary>
    /// Whether it acknowledges each packet at once. System.Net.Mail leaves it to the kernel to collect small ones, and
    /// the two would wait 40 ms for each other at every letter.
    /// </summary>
    public bool IsQuick { get; set; }

    public IReadOnlyCollection<ReceivedMail> Mailbox => mailbox;

    /// <summary>The verbs of all connections in the order of their arrival, <c>TLS</c> among them where encryption began.</summary>
    public IReadOnlyCollection<string> Commands => commands;
    public int Connections => connections;

    /// <summary>Answers a step differently from now on.</summary>
    public void On(string step, string reply) => On(step, _ => reply);

    /// <param name="reply">From the whole line to the reply, or null for what would be said otherwise.</param>
    public void On(string step, Func<string, string?> reply) => script = [(verb, line) => verb == step ? reply(line) : null, .. script];

    /// <summary>Answers a step differently the next so many times.</summary>
    public void On(string step, string reply, int times) => On(step, _ => Interlocked.Decrement(ref times) >= 0 ? reply : null);

    public void Obey() => script = [];

    public void GoUp()
    {
        listener.Listen();
        accepting = AcceptAsync();
    }

    /// <summary>The next letter, as soon as it is accepted. The time is only a limit for a test that fails.</summary>
    public async Task<ReceivedMail> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await arrivals.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await closing.CancelAsync();
        await accepting;
    }

    internal string? Scripted(string step, string line) => script.Select(answer => answer(step, line)).FirstOrDefault(reply => reply is not null);

    internal void Note(string verb) => commands.Enqueue(verb);

    internal void Accept(ReceivedMail mail)
    {
        mailbox.Enqueue(mail);
        arrivals.Writer.TryWrite(mail);
    }

    private async Task AcceptAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                var client = new TcpClient { Client = await listener.AcceptAsync(closing.Token), NoDelay = true };
                Interlocked.Increment(ref connections);
                sessions.Add(Task.Run(() => new SmtpSession(this, client).RunAsync(closing.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }
}

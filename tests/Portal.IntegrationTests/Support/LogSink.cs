using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Portal.IntegrationTests.Support;

/// <summary>Keeps what was logged, for tests about what logs say and do not say.</summary>
public sealed class LogSink : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly SemaphoreSlim added = new(0);

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, Add);

    /// <summary>The time is only a limit for a test that fails.</summary>
    public async Task WaitForAsync(Func<List<string>, bool> isThere)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!isThere([.. lines]))
        {
            await added.WaitAsync(limit.Token);
        }
    }

    public void Dispose()
    {
        // Somebody may still log while the host ends.
    }

    private void Add(string line)
    {
        lines.Enqueue(line);
        added.Release();
    }

    private sealed class Logger(string category, Action<string> add) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            add($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}

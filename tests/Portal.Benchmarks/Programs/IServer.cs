namespace Portal.Benchmarks.Programs;

/// <summary>A program of its own that answers.</summary>
internal interface IServer : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>Since it began, with what works for it.</summary>
    TimeSpan ProcessorTime { get; }
}

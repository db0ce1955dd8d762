using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using Portal.Data.Reading;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Search;

namespace Portal.IntegrationTests.Data.Reading;

/// <summary>The real pdftotext, with files that are well meant and others.</summary>
public sealed class PdfReaderTests
{
    private const string Program = "/usr/bin/pdftotext";
    private static readonly string Status = "/proc/self/status";

    [Fact]
    public async Task Latin_text() => await ReadsAsync(SomePdf.Latin("I wrote CUDA kernels for a KV cache."), "I wrote CUDA kernels for a KV cache.");

    [Fact]
    public async Task Chinese_text() => await ReadsAsync(SomePdf.Chinese("我做过大模型推理优化，熟悉 KV cache。"), "我做过大模型推理优化，熟悉 KV cache。");

    [Fact]
    public async Task A_large_file_goes_through_the_pipe() =>
        await ReadsAsync([.. SomePdf.Latin("Found at the end of a long way.", pages: 2), .. Encoding.ASCII.GetBytes($"%{new string('x', 8_000_000)}\n")], "Found at the end of a long way.\n\nFound at the end of a long way.");

    [Fact]
    public async Task What_nobody_can_see_is_left_out_and_ligatures_stay() =>
        await ReadsAsync(SomePdf.Chinese("a\u0001b\u202Ec\u200Bd ﬁ"), "abcd ﬁ");

    [Fact]
    public async Task Pages_without_text() => Assert.Equal(new(FileTextState.Empty, null), await Reader().ReadAsync(new MemoryStream(SomePdf.WithoutText), CancellationToken.None));

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4\nnothing")]
    [InlineData("not a PDF at all")]
    public async Task What_is_broken(string content) => Assert.Equal(new(FileTextState.Failed, null), await Reader().ReadAsync(new MemoryStream(Encoding.ASCII.GetBytes(content)), CancellationToken.None));

    [Fact]
    public async Task What_a_password_guards() => Assert.Null((await Reader().ReadAsync(new MemoryStream(SomePdf.Locked), CancellationToken.None))!.Text);

    [Fact]
    public async Task What_never_ends_is_ended()
    {
        using var named = new NamedProgram();
        var time = Stopwatch.StartNew();
        var read = await Reader(new() { Patience = TimeSpan.FromMilliseconds(500), ProcessorSeconds = 600 }, named.Path).ReadAsync(new MemoryStream(SomePdf.Slow), CancellationToken.None);
        Assert.Equal(new(FileTextState.Failed, null), read);
        Assert.InRange(time.Elapsed.TotalSeconds, 0.5, 60);
        Assert.Empty(named.Running());
    }

    [Fact]
    public async Task The_processor_is_limited_where_nobody_looks_at_the_clock()
    {
        var read = await Reader(new() { Patience = TimeSpan.FromMinutes(5), ProcessorSeconds = 1 }).ReadAsync(new MemoryStream(SomePdf.Slow), CancellationToken.None);
        Assert.Equal(new(FileTextState.Failed, null), read);
    }

    [Fact]
    public async Task Who_has_no_time_to_wait_leaves_nothing_behind()
    {
        using var named = new NamedProgram();
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reader(program: named.Path).ReadAsync(new MemoryStream(SomePdf.Slow), end.Token));
        Assert.Empty(named.Running());
    }

    [Fact]
    public async Task A_text_without_end_is_cut()
    {
        var line = new string('x', 80);
        var read = await Reader().ReadAsync(new MemoryStream(SomePdf.Latin(line, pages: 4_000)), CancellationToken.None);
        Assert.Equal(FileTextState.Done, read!.State);
        Assert.InRange(read.Text!.Length, AttachmentText.MaxLength - 10, AttachmentText.MaxLength);
        Assert.StartsWith(line + "\n\n" + line, read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_memory_is_not_given()
    {
        var read = await Reader(new() { Memory = 96 * 1024 * 1024 }).ReadAsync(new MemoryStream([.. SomePdf.Latin("x"), .. new byte[150_000_000]]), CancellationToken.None);
        Assert.Equal(new(FileTextState.Failed, null), read);
    }

    [Fact]
    public async Task It_runs_with_nobodys_rights_within_limits_and_knows_nothing()
    {
        using var process = LimitedProcess.Start("/usr/bin/cat", [Status, "/proc/self/limits", "/proc/self/environ"], new())!;
        process.StandardInput.Close();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Contains("NoNewPrivs:\t1", said, StringComparison.Ordinal);
        Assert.Contains("CapEff:\t0000000000000000", said, StringComparison.Ordinal);
        if (Environment.IsPrivilegedProcess)
        {
            Assert.Contains("Uid:\t65534\t65534\t65534\t65534", said, StringComparison.Ordinal);
            Assert.Contains("Gid:\t65534\t65534\t65534\t65534", said, StringComparison.Ordinal);
            Assert.Matches(@"Groups:\s*\n", said);
        }

        Assert.Matches(@"Max cpu time\s+15\s+15\s", said);
        Assert.Matches(@"Max file size\s+0\s+0\s", said);
        Assert.Matches(@"Max address space\s+1073741824\s+1073741824\s", said);
        Assert.DoesNotContain("PATH=", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/pdftotext")]
    [InlineData("")]
    public async Task Without_the_program(string program)
    {
        Assert.False(await Reader(program: program).WorksAsync(CancellationToken.None));
        Assert.Null(await Reader(program: program).ReadAsync(new MemoryStream(SomePdf.Latin("x")), CancellationToken.None));
    }

    [Fact]
    public async Task Whether_it_works_is_tried()
    {
        Assert.True(await Reader().WorksAsync(CancellationToken.None));
        Assert.False(await Reader(program: "/usr/bin/false").WorksAsync(CancellationToken.None));
    }

    private static async Task ReadsAsync(byte[] file, string text) =>
        Assert.Equal(new(FileTextState.Done, text), await Reader().ReadAsync(new MemoryStream(file), CancellationToken.None));

    private static PdfReader Reader(ReadingLimits? limits = null, string program = Program) =>
        new(Options.Create(new Portal.Data.Scanning.FilesOptions { PdfToText = program }), limits ?? new(), TimeProvider.System);

    /// <summary>The same program under a name of its own, to tell it from what other tests run.</summary>
    private sealed class NamedProgram : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-reader-");
        private readonly string name = $"r{Guid.NewGuid():N}"[..15];

        public NamedProgram()
        {
            if (!OperatingSystem.IsWindows())
            {
                // Nobody has to get there.
                File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
            }

            File.CreateSymbolicLink(Path, Program);
        }

        public string Path => System.IO.Path.Combine(folder.FullName, name);

        public Process[] Running() => Process.GetProcessesByName(name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}

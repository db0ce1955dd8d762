using Portal.Data.Pictures;
using Portal.Data.Reading;
using Portal.Data.Scanning;

namespace Portal.Features.Health;

/// <summary>A program beside the portal: nothing to say where it is switched off.</summary>
internal abstract class ToolQuestion(string name) : HealthQuestion(name)
{
    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) =>
        !IsWanted ? null : await WorksAsync(cancellationToken) ? HealthFinding.Fine(Fine) : HealthFinding.Fault(Fault, Advice);

    protected abstract bool IsWanted { get; }

    protected abstract string Fine { get; }

    protected abstract string Fault { get; }

    protected virtual string Advice => HealthTexts.ToolAdvice;

    protected abstract ValueTask<bool> WorksAsync(CancellationToken cancellationToken);
}

internal sealed class ScannerQuestion(FileScanner scanner) : ToolQuestion("scanner")
{
    public override string Title => HealthTexts.Scanner;

    protected override bool IsWanted => scanner.IsThere;

    protected override string Fine => HealthTexts.ScannerFine;

    protected override string Fault => HealthTexts.ScannerFault;

    protected override string Advice => HealthTexts.ScannerAdvice;

    protected override async ValueTask<bool> WorksAsync(CancellationToken cancellationToken) => await scanner.AnswersAsync(cancellationToken);
}

internal sealed class ReaderQuestion(PdfReader reader) : ToolQuestion("reader")
{
    public override string Title => HealthTexts.Reader;

    protected override bool IsWanted => reader.IsWanted;

    protected override string Fine => HealthTexts.ReaderFine;

    protected override string Fault => HealthTexts.ReaderFault;

    protected override async ValueTask<bool> WorksAsync(CancellationToken cancellationToken) => await reader.WorksAsync(cancellationToken);
}

internal sealed class PicturesQuestion(SvgPainter painter) : ToolQuestion("pictures")
{
    public override string Title => HealthTexts.Pictures;

    protected override bool IsWanted => painter.IsWanted;

    protected override string Fine => HealthTexts.PicturesFine;

    protected override string Fault => HealthTexts.PicturesFault;

    protected override async ValueTask<bool> WorksAsync(CancellationToken cancellationToken) => await painter.WorksAsync(cancellationToken);
}

internal sealed class UploadsQuestion(PictureShrinker shrinker) : ToolQuestion("uploads")
{
    public override string Title => HealthTexts.Uploads;

    protected override bool IsWanted => shrinker.IsWanted;

    protected override string Fine => HealthTexts.UploadsFine;

    protected override string Fault => HealthTexts.UploadsFault;

    protected override async ValueTask<bool> WorksAsync(CancellationToken cancellationToken) => await shrinker.WorksAsync(cancellationToken);
}

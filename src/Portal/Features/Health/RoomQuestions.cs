using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Health;

internal sealed class DiskQuestion(DataFolder folder) : HealthQuestion("disk")
{
    public override string Title => HealthTexts.Disk;

    public override Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var seen = folder.Look(writes: true);
        var free = HealthTexts.DiskFree.With(seen.Free / 1024 / 1024, seen.Path);
        return Task.FromResult<HealthFinding?>(
            seen.IsFine ? HealthFinding.Fine(free)
            : seen.Fault is { } fault ? HealthFinding.Fault(HealthTexts.DiskShut.With(seen.Path, fault), HealthTexts.DiskShutAdvice)
            : HealthFinding.Fault(free, HealthTexts.DiskAdvice));
    }
}

internal sealed class RoomQuestion(PortalDbContext db, TimeProvider clock) : HealthQuestion("room")
{
    public override string Title => HealthTexts.Room;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) =>
        await DatabaseRoom.ProbeAsync(db, clock.GetUtcNow(), cancellationToken) is { } trouble
            ? HealthFinding.Fault(HealthTexts.RoomNone.With(Words.Of(trouble)), HealthTexts.RoomAdvice)
            : HealthFinding.Fine(HealthTexts.RoomFine);
}

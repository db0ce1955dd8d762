using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;

namespace Portal.Features.Interviews;

/// <summary>A page of the owner about the conversation with one sender.</summary>
public abstract class InterviewPage(PortalDbContext db, TimeProvider clock) : SeenPage(db)
{
    public KnownInterviews Known { get; private set; } = new(null, null);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken) => Known = await Db.ReadInterviewsAsync(Inquiry.Id, Now, cancellationToken);
}

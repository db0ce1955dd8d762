using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Reviews;
using Portal.Model.Text;

namespace Portal.Features.Shared.Reviews;

/// <summary>Which questions are asked about an inquiry.</summary>
public static class Rubrics
{
    /// <returns>Those of the topic, or of all inquiries where it has none of its own; in their order. Ready ones to begin with where nobody wrote any.</returns>
    public static async Task<IReadOnlyList<RubricCriterion>> ReadRubricAsync(this PortalDbContext db, Guid? topic, CancellationToken cancellationToken)
    {
        var asked = await db.RubricCriteria.AsNoTracking().Where(c => c.RetiredAt == null && (c.TopicId == topic || c.TopicId == null))
            .OrderBy(c => c.Position).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        return asked.Exists(c => c.TopicId == topic) ? asked.FindAll(c => c.TopicId == topic) : asked;
    }

    /// <summary>Two that change rubrics at once take turns, until the caller's transaction ends.</summary>
    public static Task HoldRubricsAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('rubrics'))", cancellationToken);

    /// <summary>Saved with what is saved next, in the caller's transaction. Nobody can review by a rubric without questions.</summary>
    public static async Task EnsureRubricAsync(this PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.HoldRubricsAsync(cancellationToken);
        if (!await db.RubricCriteria.AnyAsync(c => c.TopicId == null && c.RetiredAt == null, cancellationToken))
        {
            db.RubricCriteria.AddRange(Ready.Index().Select(ready => RubricCriterion.Create(topic: null, ready.Item, weight: 1, ready.Index, now)));
        }
    }

    /// <summary>To begin with.</summary>
    public static IReadOnlyList<BilingualText> Ready =>
    [
        BothLanguages(() => PacketTexts.ReadySkill),
        BothLanguages(() => PacketTexts.ReadyThinking),
        BothLanguages(() => PacketTexts.ReadyFit),
    ];

    private static BilingualText BothLanguages(Func<string> text)
    {
        using (Language.English.Speak())
        {
            var english = text();
            using (Language.Chinese.Speak())
            {
                return new(english, text());
            }
        }
    }
}

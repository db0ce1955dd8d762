using System.Diagnostics;
using OpenTelemetry;
using Portal.Data.Telemetry;

namespace Portal.Hosting.Telemetry;

/// <summary>Takes off a span what is not to leave the house, before it is exported.</summary>
internal sealed class SpanRedaction : BaseProcessor<Activity>
{
    /// <summary>A moment of a statement, without words.</summary>
    private const string FirstResponse = "received-first-response";

    public override void OnEnd(Activity data)
    {
        if (data.Source.Name == SpanRules.OfDatabase && data.ParentSpanId == default)
        {
            // Workers look into the database every few seconds, and nobody asks how that went.
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        // Visitors choose what these headers say.
        data.TraceStateString = null;
        foreach (var (name, value) in data.TagObjects.ToList())
        {
            if (!SpanRules.IsTold(name))
            {
                data.SetTag(name, null);
            }
            else if (name == SpanRules.StatementTag)
            {
                data.SetTag(name, SpanRules.WithoutValues($"{value}"));
            }
        }

        if (data.Source.Name == SpanRules.OfDatabase)
        {
            data.DisplayName = $"{data.GetTagItem("db.operation.name") ?? "query"}";
        }

        data.SetStatus(data.Status);
        if (data.Events.Any(happened => happened.Name != FirstResponse))
        {
            Replace(data);
        }
    }

    /// <summary>What happened within a span, such as an exception with its words, cannot be taken off it: one like it takes its place.</summary>
    private static void Replace(Activity data)
    {
        var parent = new ActivityContext(data.TraceId, data.ParentSpanId, ActivityTraceFlags.Recorded);
        using var likeIt = PortalActivities.Source.CreateActivity(data.DisplayName, data.Kind, parent, data.TagObjects);
        if (likeIt is not null)
        {
            likeIt.SetStartTime(data.StartTimeUtc).Start();
            likeIt.SetStatus(data.Status).SetEndTime(data.StartTimeUtc + data.Duration);
        }

        data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}

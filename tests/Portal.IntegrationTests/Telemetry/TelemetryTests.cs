using Portal.Data.Telemetry;

namespace Portal.IntegrationTests.Telemetry;

/// <summary>What really arrives at a collector.</summary>
[Collection(nameof(WatchedPortal))]
public sealed class TelemetryTests(WatchedPortal portal)
{
    [Theory]
    [InlineData("GET /inquiries/{token}", 200)]
    [InlineData("GET /inquiries/{token}", 404)]
    [InlineData("GET /watched/{number}", 500)]
    [InlineData("POST /contact/question", 429)]
    [InlineData("GET /inbox", 200)]
    public void A_request_is_a_span_with_its_route_and_what_was_answered(string name, int status)
    {
        var span = portal.Sink.Spans.First(s => s.Name.StartsWith(name, StringComparison.Ordinal) && s.Tags.GetValueOrDefault("http.response.status_code") == $"{status}");
        Assert.Equal("Microsoft.AspNetCore", span.Source);
        Assert.Equal(span.Name, $"{span.Tags["http.request.method"]} {span.Tags["http.route"]}");
    }

    [Fact]
    public void So_is_one_whose_answer_was_kept()
    {
        var named = portal.Sink.Spans.Where(span => span.Name == "GET /accessibility").Select(span => span.TraceId);
        Assert.True(named.Distinct().Count() >= 2);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("repeated")]
    [InlineData("refused")]
    public void A_form_that_was_sent_says_what_became_of_it(string outcome) =>
        Assert.Contains(portal.Sink.Spans, span => span.Name.StartsWith("POST /contact/question", StringComparison.Ordinal) && span.Tags.GetValueOrDefault(PortalMeter.OutcomeTag) == outcome);

    [Fact]
    public void Statements_belong_to_the_request_that_asked_for_them_and_have_no_values()
    {
        var request = portal.Sink.Spans.First(span => span.Name.StartsWith("GET /watched/", StringComparison.Ordinal));
        var statement = Assert.Single(portal.Sink.Spans, span => span.TraceId == request.TraceId && span.Tags.ContainsKey("db.query.text"));
        Assert.Equal("select '?'::int", statement.Tags["db.query.text"]);
        Assert.Equal("22P02", statement.Tags["db.response.status_code"]);
        Assert.All(portal.Sink.Spans, span => Assert.DoesNotContain("exception", span.Events));
    }

    [Fact]
    public void Nothing_that_arrives_names_a_person_a_secret_a_search_or_a_path()
    {
        var everything = portal.Sink.Everything;
        Assert.Contains("select", everything, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            [portal.Token, WatchedPortal.Person, "example.edu", WatchedPortal.SearchWord, WatchedPortal.FaultWords, "secret-of-a-path", "no-such-token-anywhere",
             WatchedPortal.Key, "Host=", "Username=", "Mozilla"],
            secret => Assert.DoesNotContain(secret, everything, StringComparison.OrdinalIgnoreCase));
        Assert.All(portal.Sink.Keys, key => Assert.Equal(WatchedPortal.Key, key));
    }

    [Fact]
    public void Tags_are_few_words_of_ours()
    {
        var own = portal.Sink.Metrics.Where(metric => metric.Meter == PortalMeter.Name).SelectMany(metric => metric.Points).SelectMany(point => point);
        Assert.All(own, tag => Assert.Matches("^[a-z_]+$", tag.Value));
        Assert.All(own, tag => Assert.StartsWith("portal.", tag.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("portal.submissions", "new")]
    [InlineData("portal.submissions", "repeated")]
    [InlineData("portal.submissions", "refused")]
    [InlineData("portal.decisions", "closed")]
    [InlineData("portal.letters", "sent")]
    public void What_happened_was_counted(string metric, string outcome) =>
        Assert.Contains(portal.Sink.Metrics, sent => sent.Name == metric && sent.Points.Any(point => point.Values.Contains(outcome)));

    [Fact]
    public void The_pools_of_requests_and_of_work_are_told_apart_and_not_by_their_connection_strings()
    {
        var pools = portal.Sink.Metrics.Where(metric => metric.Name == "portal.connections").SelectMany(metric => metric.Points).Select(point => (point[PortalMeter.PoolTag], point[PortalMeter.PoolUseTag]));
        Assert.Equal([("requests", "idle"), ("requests", "used"), ("work", "idle"), ("work", "used")], pools.Distinct().Order());
        var most = portal.Sink.Metrics.Where(metric => metric.Name == "portal.connections.max").SelectMany(metric => metric.Points);
        Assert.Equal(["requests", "work"], most.Select(point => point[PortalMeter.PoolTag]).Distinct().Order());
        Assert.DoesNotContain(portal.Sink.Metrics, metric => metric.Name is "db.client.connection.count" or "db.client.connection.max");
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Portal.Features.Shared.Files;

namespace Portal.UnitTests.Features;

public sealed class UploadRoomTests
{
    private const long Large = 40L * 1024 * 1024;

    /// <summary>Nobody can write there.</summary>
    private readonly UploadRoom full = new("/proc/1");

    [Fact]
    public void With_room_on_the_disk_little_is_in_memory() => Assert.Equal(64 * 1024, new UploadRoom(Path.GetTempPath()).Make(Sent(1_000_000).Context, Large));

    [Fact]
    public void What_is_little_is_in_memory_in_any_case() => Assert.Equal(64 * 1024, full.Make(Sent(10_000).Context, Large));

    /// <summary>The server refuses it when it is read, whatever it says; nothing is set aside for a number that somebody made up.</summary>
    [Fact]
    public void For_what_is_larger_than_it_may_be_no_room_is_looked_for()
    {
        Assert.Equal(64 * 1024, full.Make(Sent(Large + 1).Context, Large));
        Assert.Equal(64 * 1024, full.Make(Sent(long.MaxValue).Context, Large));
        Assert.Equal(int.MaxValue, full.Make(Sent(Large).Context, Large));
    }

    [Fact]
    public async Task Without_it_as_much_is_in_memory_as_is_allowed_at_once()
    {
        var (first, end) = Sent(Large);
        Assert.Equal(int.MaxValue, full.Make(first, Large));
        Assert.Null(full.Make(Sent(Large).Context, Large));
        Assert.Null(full.Make(Sent(null).Context, Large));
        Assert.Equal(int.MaxValue, full.Make(Sent(1_000_000).Context, Large));

        await end();
        Assert.Equal(int.MaxValue, full.Make(Sent(Large).Context, Large));
    }

    private static (HttpContext Context, Func<Task> End) Sent(long? length)
    {
        var response = new Response();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpResponseFeature>(response);
        context.Request.ContentLength = length;
        return (context, async () =>
        {
            foreach (var (callback, state) in response.AtEnd)
            {
                await callback(state);
            }
        }
        );
    }

    private sealed class Response : HttpResponseFeature
    {
        public List<(Func<object, Task> Callback, object State)> AtEnd { get; } = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => AtEnd.Add((callback, state));
    }
}

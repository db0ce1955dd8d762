using Portal.Features.Shared.Files;

namespace Portal.UnitTests.Features.Contact.Files;

public sealed class UploadGateTests
{
    [Fact]
    public async Task A_few_work_the_next_ones_wait_and_more_are_sent_away()
    {
        using var gate = new UploadGate();
        var places = Enumerable.Range(0, UploadGate.AtWork + UploadGate.Waiting).Select(_ => gate.Enter()).ToList();
        Assert.All(places, place => Assert.True(place.IsAcquired));
        Assert.False(gate.Enter().IsAcquired);

        var turns = places.Select(_ => gate.StartAsync(CancellationToken.None).AsTask()).ToList();
        Assert.Equal(UploadGate.AtWork, turns.Count(turn => turn.IsCompleted));

        // Who is done lets the one in that has waited longest, and leaves a place.
        (await turns[0]).Dispose();
        places[0].Dispose();
        Assert.True((await turns[UploadGate.AtWork]).IsAcquired);
        Assert.False(turns[UploadGate.AtWork + 1].IsCompleted);
        Assert.True(gate.Enter().IsAcquired);
    }
}

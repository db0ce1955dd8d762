using Portal.UnitTests.House.Rooms;

namespace Portal.UnitTests.House;

/// <summary>A room may look left, never right; a feature does not look at another.</summary>
public sealed class RoomsTests
{
    private static readonly IReadOnlyList<RoomReference> Planted =
        RoomRules.Violations(CompiledReferences.Of(typeof(RoomsTests).Assembly.Location, PlantedRoot), PlantedRoot);

    private const string PlantedRoot = "Portal.UnitTests.House.Planted";

    [Fact]
    public void Every_room_looks_left() => Assert.Empty(RoomRules.Violations(CompiledReferences.Of(typeof(Program).Assembly.Location, "Portal"), "Portal"));

    [Fact]
    public void Razor_pages_are_walked_too()
    {
        var references = CompiledReferences.Of(typeof(Program).Assembly.Location, "Portal");
        Assert.Contains(references, r => (r.FromType, r.From, r.ToType) == ("Features_Contact_Intern", "Portal.Features.Contact", "ContactTexts"));
    }

    [Theory]
    [InlineData("Model.LooksAtDataByField", "Data")]
    [InlineData("Model.LooksAtMailByParameter", "Mail")]
    [InlineData("Model.LooksAtFeaturesInAMethod", "Features.One")]
    [InlineData("Data.LooksAtHostingByBase", "Hosting")]
    [InlineData("Data.LooksAtMailInALambda", "Mail")]
    [InlineData("Mail.LooksAtFeaturesByGenericArgument", "Features.One")]
    [InlineData("Mail.LooksAtFeaturesByMark", "Features.One")]
    [InlineData("Features.One.LooksAtHostingByTypeOf", "Hosting")]
    [InlineData("Features.One.LooksAtAnotherFeature", "Features.Two")]
    [InlineData("Features.One.LooksAtAnotherFeatureInAnAsyncMethod", "Features.Two")]
    [InlineData("Features.One.LooksAtTheRegistrations", "Features")]
    [InlineData("Features.Shared.LooksAtAFeature", "Features.One")]
    [InlineData("Features_Two_Index", "Features.One")]
    public void A_violation_is_seen(string type, string room) =>
        Assert.Contains(Planted, violation => violation.FromType == type[(type.LastIndexOf('.') + 1)..] && violation.To.EndsWith(".Planted." + room, StringComparison.Ordinal));

    [Fact]
    public void What_is_allowed_is_not_reported() =>
        Assert.DoesNotContain(Planted, violation => violation.FromType.StartsWith("May", StringComparison.Ordinal));
}

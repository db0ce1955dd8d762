using Portal.Model.Publications;
using Portal.Model.Text;

namespace Portal.UnitTests.Model.Publications;

public sealed class NamesTests
{
    private static readonly OwnName Own = new(new("Songwei Liu", "刘松伟"));

    [Theory]
    [InlineData("Songwei Liu", "Songwei", "Liu")]
    [InlineData("Jean-Luc M. Picard", "Jean-Luc M.", "Picard")]
    [InlineData("Ludwig van der Rohe", "Ludwig", "van der Rohe")]
    [InlineData("Team Seedance", "", "Team Seedance")]
    [InlineData("Plato", "", "Plato")]
    [InlineData("刘松伟", "", "刘松伟")]
    [InlineData("van Rossum", "van", "Rossum")]
    [InlineData("", "", "")]
    public void A_name_is_taken_apart_as_far_as_it_says_how(string printed, string given, string family) =>
        Assert.Equal(new(given, family), AuthorName.Of(printed));

    [Theory]
    [InlineData("Y Liu", "Y.")]
    [InlineData("HY Zhou", "H. Y.")]
    [InlineData("H. Y. Zhou", "H. Y.")]
    [InlineData("Yu Zhang", "Yu")]
    public void Initials_are_printed_with_full_stops(string printed, string given) => Assert.Equal(given, AuthorName.Of(printed).PrintedGiven);

    [Theory]
    [InlineData("Songwei Liu")]
    [InlineData("Song-Wei LIU")]
    [InlineData("Liu Songwei")]
    [InlineData("Liu, Songwei")]
    [InlineData("刘松伟")]
    [InlineData("刘 松伟")]
    [InlineData("S. Liu")]
    [InlineData("S Liu")]
    [InlineData("SW Liu")]
    [InlineData("S.-W. Liu")]
    [InlineData("Liu S")]
    [InlineData("LIU S. W.")]
    public void The_own_name_is_found_in_every_form(string author) => Assert.Equal(1, Own.PlaceIn(["Y Zhang", author, "Chao Zeng"]));

    [Theory]
    [InlineData("Shiwei Liu")]
    [InlineData("Y Liu")]
    [InlineData("SZ Liu")]
    [InlineData("Songwei Li")]
    [InlineData("Liu")]
    [InlineData("Si Liu")]
    [InlineData("刘伟")]
    [InlineData("")]
    public void Another_name_is_not_taken_for_it(string author) => Assert.Null(Own.PlaceIn([author]));

    [Fact]
    public void The_full_name_wins_over_initials_and_two_with_the_same_initials_are_nobody()
    {
        Assert.Equal(1, Own.PlaceIn(["S Liu", "Songwei Liu"]));
        Assert.Null(Own.PlaceIn(["S Liu", "S. Liu"]));
    }

    [Fact]
    public void Without_a_profile_nobody_is_set_apart() => Assert.Null(new OwnName(BilingualText.Empty).PlaceIn(["Songwei Liu", ""]));

    [Theory]
    [InlineData("inproceedings", PublicationKind.Conference)]
    [InlineData("article", PublicationKind.Journal)]
    [InlineData("phdthesis", PublicationKind.Thesis)]
    [InlineData("misc", PublicationKind.Other)]
    [InlineData("no-such-type", PublicationKind.Other)]
    public void A_type_of_entry_is_of_a_kind(string type, PublicationKind kind) => Assert.Equal(kind, PublicationKinds.Of(type));
}

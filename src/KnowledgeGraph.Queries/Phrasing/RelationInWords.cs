using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Phrasing;

/// <summary>
/// What one text does with another, in words that make a sentence: a paragraph, these words, what it cites; or what is cited, the words of the
/// other way, who cites it. They say no more than is known: what is of concern is what a report says, and who speaks of the implementation
/// of a text implements nothing by that.
/// </summary>
public static class RelationInWords
{
    private static readonly Dictionary<RelationType, (string Onward, string Back)> Words = new()
    {
        [RelationType.Cites] = ("cites", "is cited by"),
        [RelationType.Recalls] = ("recalls", "is recalled by"),
        [RelationType.Reaffirms] = ("reaffirms", "is reaffirmed by"),
        [RelationType.TakesNoteOf] = ("takes note of", "is noted by"),
        [RelationType.Welcomes] = ("welcomes", "is welcomed by"),
        [RelationType.ExpressesConcernAt] = ("notes with concern", "is noted with concern by"),
        [RelationType.DeploresBreachOf] = ("is concerned at non-observance of", "has its non-observance noted with concern by"),
        [RelationType.Endorses] = ("endorses", "is endorsed by"),
        [RelationType.Adopts] = ("adopts", "is adopted by"),
        [RelationType.BasedOn] = ("relies on", "is relied on by"),
        [RelationType.Implements] = ("takes up implementation of", "has its implementation taken up by"),
        [RelationType.Extends] = ("extends", "is extended by"),
        [RelationType.Amends] = ("amends", "is amended by"),
        [RelationType.Supersedes] = ("ends or replaces", "is ended or replaced by"),
        [RelationType.RequestsActionUnder] = ("asks for action on", "has action on it asked for by"),
        [RelationType.PublishedIn] = ("gives as a source", "is given as a source by"),
        [RelationType.AdoptedBy] = ("was adopted by", "adopted"),
        [RelationType.RecommendedBy] = ("was recommended by", "recommended"),
        [RelationType.ProtocolTo] = ("is a protocol to", "has the protocol"),
        [RelationType.Supplements] = ("supplements", "is supplemented by"),
        [RelationType.AnnexedTo] = ("is annexed to", "has in its annex"),
        [RelationType.HasPart] = ("has the part", "is a part of"),
        [RelationType.Repeats] = ("repeats words of", "has words repeated by"),
    };

    /// <summary>The words, onward (<see cref="Direction.BuildsOn"/>) or back (<see cref="Direction.BuiltOnBy"/>).</summary>
    public static string Of(RelationType type, Direction direction = Direction.BuildsOn) =>
        Said.Say(direction == Direction.BuiltOnBy ? Words[type].Back : Words[type].Onward);
}

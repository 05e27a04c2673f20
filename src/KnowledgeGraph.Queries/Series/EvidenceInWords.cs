using System.Globalization;
using KnowledgeGraph.Queries.Phrasing;
using static KnowledgeGraph.Queries.Phrasing.Said;

namespace KnowledgeGraph.Queries.Series;

/// <summary>What a link of a series rests on, in words for readers.</summary>
public static class EvidenceInWords
{
    /// <summary><c>recalls it in preambular paragraph 2: “its resolution 75/192 of 16 December 2020”</c>.</summary>
    public static string Of(SeriesEvidence evidence) => evidence.Kind switch
    {
        SeriesEvidenceKind.SameTitle => evidence.Words is null ? Say("has the same title")
            : Say("has the same title, but for years and ordinal numbers"),
        SeriesEvidenceKind.LikeTitle => Say("has a title like it: “{0}”", evidence.Words),
        SeriesEvidenceKind.Recalls => Cited("recalls it in {0}: “{1}”", evidence),
        SeriesEvidenceKind.Extends => Cited("extends it in {0}: “{1}”", evidence),
        SeriesEvidenceKind.Cites => Cited("cites it in {0}: “{1}”", evidence),
        SeriesEvidenceKind.SameAgendaItem => Say("stands under the same agenda item: {0}", evidence.Words),
        SeriesEvidenceKind.SharedWords =>
            Say("{0} of its words stand there, and {1} of that one’s words stand here",
                InWords.Percent(evidence.Taken ?? 0), InWords.Percent(evidence.Kept ?? 0)),
        SeriesEvidenceKind.SharedSources => Say("cites {0} that it cites too", InWords.Of(evidence.Sources ?? 0, "resolution")),
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.Kind, "Nothing that a link rests on."),
    };

    private static string Cited(string sentence, SeriesEvidence evidence) =>
        Say(sentence, InWords.Label(evidence.Citation!.Id.Source.Label), evidence.Citation.Text);
}

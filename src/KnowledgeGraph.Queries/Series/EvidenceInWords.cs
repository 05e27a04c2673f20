using System.Globalization;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.Series;

/// <summary>What a link of a series rests on, in words for readers.</summary>
public static class EvidenceInWords
{
    /// <summary><c>recalls it in preambular paragraph 2: “its resolution 75/192 of 16 December 2020”</c>.</summary>
    public static string Of(SeriesEvidence evidence) => evidence.Kind switch
    {
        SeriesEvidenceKind.SameTitle => "has the same title" + (evidence.Words is null ? "" : ", but for years and ordinal numbers"),
        SeriesEvidenceKind.LikeTitle => $"has a title like it: “{evidence.Words}”",
        SeriesEvidenceKind.Recalls => Cited("recalls", evidence),
        SeriesEvidenceKind.Extends => Cited("extends", evidence),
        SeriesEvidenceKind.Cites => Cited("cites", evidence),
        SeriesEvidenceKind.SameAgendaItem => $"stands under the same agenda item: {evidence.Words}",
        SeriesEvidenceKind.SharedWords =>
            $"{InWords.Percent(evidence.Taken ?? 0)} of its words stand there, and {InWords.Percent(evidence.Kept ?? 0)} of that one’s words stand here",
        SeriesEvidenceKind.SharedSources => $"cites {InWords.Of(evidence.Sources ?? 0, "resolution")} that it cites too",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.Kind, "Nothing that a link rests on."),
    };

    private static string Cited(string verb, SeriesEvidence evidence) =>
        $"{verb} it in {InWords.Label(evidence.Citation!.Id.Source.Label)}: “{evidence.Citation.Text}”";
}

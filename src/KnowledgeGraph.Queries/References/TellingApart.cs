using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Vocabulary;
using KnowledgeGraph.Queries.Phrasing;

namespace KnowledgeGraph.Queries.References;

/// <summary>What tells instruments apart that one reference fits.</summary>
internal static class TellingApart
{
    /// <summary>The instruments, each with what the others have not: its kind, its body, its day, its session, its title; all that differ.</summary>
    public static IReadOnlyList<ReferenceCandidate> Of(IReadOnlyList<Instrument> candidates)
    {
        Func<Instrument, string?>[] telling =
        [
            .. Facts.Where(fact => candidates.Select(fact).Distinct(StringComparer.Ordinal).Skip(1).Any()),
        ];
        return [.. candidates.Select(c => new ReferenceCandidate(c, InWordsOf(c, telling.Select(fact => fact(c)).OfType<string>())))];
    }

    private static readonly Func<Instrument, string?>[] Facts =
    [
        i => InWords.Of(i.Kind),
        i => i.Body is { } body ? $"of the {Bodies.Find(body.Value)?.Name ?? body.Value[BodyId.Prefix.Length..]}" : null,
        i => i.Date is { } date ? $"of {InWords.Of(date)}" : null,
        i => i.Session is { } session ? $"session {session}" : null,
        i => InWords.Title(i) is { } title ? string.Create(CultureInfo.InvariantCulture, $"“{title}”") : null,
        i => i.IsLoaded ? "its text is loaded" : "its text is not loaded",
    ];

    private static string InWordsOf(Instrument candidate, IEnumerable<string> facts) =>
        string.Join(", ", facts) is { Length: > 0 } words ? words : candidate.Id.Value;
}

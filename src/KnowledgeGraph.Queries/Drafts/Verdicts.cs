using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.References;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Says of every citation of a draft whether it is right.</summary>
/// <param name="draft">The draft.</param>
/// <param name="targets">What its citations lead to.</param>
/// <param name="findings">What looks wrong in it.</param>
/// <param name="near">What may be meant, by what was cited and is not known.</param>
/// <param name="instead">Instruments that findings name.</param>
internal sealed class Verdicts(
    Document draft, DraftTargets targets, IReadOnlyList<Finding> findings, IReadOnlyDictionary<string, ReferenceAnswer> near,
    IReadOnlyDictionary<InstrumentId, Instrument> instead)
{
    private static readonly HashSet<InstrumentId> KnownArticles = [.. KnownInstruments.All.Where(k => k.Articles is not null).Select(k => k.Id)];

    /// <summary>The words by which what a citation means is looked up where the graph does not have it.</summary>
    public static string? Asked(CitedInstrument? cited) => cited is null ? null : cited.Id.IsSymbol ? cited.Id.Value : cited.Title ?? cited.Id.Value;

    /// <summary>The verdicts, in the order of the citations.</summary>
    public IReadOnlyList<CitationVerdict> Read()
    {
        ILookup<(string, int), Finding> at = findings.Where(f => f is { Label: not null, Start: not null, Length: 0 })
            .ToLookup(f => (f.Label!, f.Start!.Value));
        return [.. draft.Citations.Select(c => Of(c, [.. at[(c.Source, c.Span.Start)]]))];
    }

    private CitationVerdict Of(DocumentCitation citation, Finding[] found)
    {
        Instrument? target = citation.Status == CitationStatus.Resolved ? targets.Of(citation.Target) : null;
        var verdict = new CitationVerdict(citation, VerdictKind.Right, "")
        {
            Target = target,
            Place = target is null ? null : targets.Place(target, citation.Parts),
            Findings = found,
            Near = [.. found.SelectMany(f => f.Instead).Distinct().Where(instead.ContainsKey).Select(id => instead[id])],
        };
        string says = string.Join(' ', found.Select(f => f.Message).Distinct());
        if (found.Any(f => !f.IsDoubtful))
        {
            return verdict with { Kind = VerdictKind.Wrong, Message = says };
        }

        return citation.Status switch
        {
            CitationStatus.OpenSet => verdict with { Kind = VerdictKind.Open, Message = "A set that the text does not list." },
            CitationStatus.Self => verdict with { Kind = VerdictKind.Open, Message = "This text itself." },
            CitationStatus.Ambiguous => verdict with
            {
                Kind = VerdictKind.Doubtful,
                Message = "May mean several: " + string.Join("; ", citation.Candidates.Select(c => c.Title ?? c.Id.Value)) + ".",
                Near = [.. citation.Candidates.Select(targets.Of).OfType<Instrument>()],
            },
            CitationStatus.Unresolved => verdict with { Kind = VerdictKind.Unknown, Message = "Nothing known fits these words." },
            _ when target is null => Unknown(verdict, says),
            _ when found.Length > 0 => verdict with { Kind = VerdictKind.Doubtful, Message = says },
            _ => Right(verdict, target),
        };
    }

    private CitationVerdict Unknown(CitationVerdict verdict, string says)
    {
        string asked = Asked(verdict.Citation.Target) ?? verdict.Citation.Text;
        if (near.GetValueOrDefault(asked) is not ReferenceAnswer.Unknown unknown)
        {
            return verdict with { Kind = VerdictKind.Unknown, Message = says.Length > 0 ? says : $"{asked} is not in the graph." };
        }

        Instrument[] like = [.. verdict.Near.Concat(unknown.Near.Select(n => n.Instrument)).DistinctBy(i => i.Id)];
        string nearest = unknown.Near is [var first, ..] ? $" Nearest is {first.Name}." : "";
        return verdict with { Kind = VerdictKind.Unknown, Message = (says.Length > 0 ? says : unknown.Message) + nearest, Near = like };
    }

    // What was compared, so that nobody takes for checked what could not be.
    private CitationVerdict Right(CitationVerdict verdict, Instrument target)
    {
        DocumentCitation citation = verdict.Citation;
        string name = target.Id.IsSymbol ? target.Id.Value + (InWords.Title(target) is { } title ? $", “{title}”" : "") : InWords.Name(target);
        string day = target.Date is { } date ? target.IsLoaded ? $", adopted on {InWords.Of(date)}" : $", cited as of {InWords.Of(date)}" : "";
        bool isHere = target.IsLoaded || target.ContainedIn is not null;
        if (citation.Pinpoint is null && citation.Parts.Count == 0)
        {
            return verdict with { Message = $"{name}{day}." + (isHere ? "" : " Its text is not loaded; it is known from the texts that cite it.") };
        }

        return verdict.Place is { } place ? verdict with { Message = $"{name}{day}; it has {InWords.Label(place.Label)}." }
            : KnownArticles.Contains(target.Id) && IsOfArticles(citation) ? verdict with { Message = $"{name}{day}; it has that article." }
            : verdict with
            {
                Kind = VerdictKind.Unknown,
                Message = $"{name}{day}. {(isHere ? "That part of it was not found by its number" : "Its text is not loaded")}, so that "
                    + $"“{citation.Pinpoint ?? citation.Parts[0]}” cannot be checked.",
            };
    }

    private static bool IsOfArticles(DocumentCitation citation) => citation.Pinpoint?.StartsWith("art", StringComparison.Ordinal) == true;
}

using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Sentences;

/// <summary>A line of a table: <c>= words → target | pinpoint | date | RELATION "verb"</c>, where pinpoint, date and verb are left out if there are
/// none.</summary>
/// <param name="Words">The words cited by.</param>
/// <param name="Meaning">What they mean, in the table's spelling.</param>
/// <param name="Verb">The words that govern it; null where the table does not say.</param>
internal sealed partial record ExpectedCitation(string Words, string Meaning, string? Verb)
{
    /// <summary>Reads a line without its sign.</summary>
    /// <exception cref="FormatException">The line is no such line.</exception>
    public static ExpectedCitation Read(string line)
    {
        string[] halves = line.Split(" → ", 2, StringSplitOptions.TrimEntries);
        if (halves.Length < 2)
        {
            throw new FormatException($"No arrow in \"{line}\".");
        }

        string[] fields = halves[1].Split(" | ", StringSplitOptions.TrimEntries);
        Match relation = Relation().Match(fields[^1]);
        if (fields.Length < 2 || !relation.Success || !PrintedNames.TryRead<RelationType>(relation.Groups[1].Value, out _))
        {
            throw new FormatException($"No relation at the end of \"{line}\".");
        }

        fields[^1] = relation.Groups[1].Value;
        return new ExpectedCitation(halves[0], string.Join(" | ", fields), relation.Groups[2].Success ? relation.Groups[2].Value : null);
    }

    /// <summary>What was found, in the table's spelling.</summary>
    public static ExpectedCitation Of(DocumentCitation found)
    {
        string target = found.Status switch
        {
            CitationStatus.Resolved => Name(found.Target!),
            CitationStatus.Ambiguous => "ambiguous: " + string.Join("; ", found.Candidates.Select(Name)),
            CitationStatus.OpenSet => "open set",
            CitationStatus.Self => "self",
            _ => "unresolved",
        };
        string?[] fields = [target, found.Pinpoint, found.CitedDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), found.Relation.Name()];
        return new ExpectedCitation(found.Text, string.Join(" | ", fields.Where(f => f is not null)), found.Verb);
    }

    /// <summary>Symbol and letter of the part, else title, of an instrument: the vocabulary's, where it knows the text, for the text itself
    /// may print less of it.</summary>
    public static string Name(CitedInstrument instrument) =>
        instrument.Symbol is null ? Title(instrument) : instrument.Part is string part ? $"{instrument.Symbol} {part}" : instrument.Symbol;

    private static string Title(CitedInstrument instrument) =>
        KnownInstruments.All.FirstOrDefault(i => i.Id == instrument.Id)?.Title ?? instrument.Title ?? instrument.Id.Value;

    /// <summary>Whether what was found is what this line says.</summary>
    public bool Fits(ExpectedCitation found) => found.Words == Words && found.Meaning == Meaning && (Verb is null || Verb == found.Verb);

    /// <summary>The line.</summary>
    public override string ToString() => $"= {Words} → {Meaning}{(Verb is null ? "" : $" \"{Verb}\"")}";

    [GeneratedRegex("^([A-Z_]+)(?: \"([^\"]*)\")?$")]
    private static partial Regex Relation();
}

using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Phrasing;
using KnowledgeGraph.Queries.Wordings;
using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Cli.Wordings;

/// <summary>Where the words of paragraphs come from, as rows.</summary>
internal sealed class WordingTable(Streams streams)
{
    private readonly Sections _sections = new(streams);

    /// <summary>Prints paragraphs, a row each.</summary>
    public void Print(IEnumerable<(string Id, WordingAnswer Answer)> answers) => _sections.Print(
        "wording", "", ["Paragraph", "Words", "Covered", "Closest", "First"],
        answers.Select(a => (IReadOnlyList<string?>)[
            a.Id, Said(a.Answer), a.Answer is { Formula: null, Closest: not null } ? Percent(a.Answer.Coverage) : null,
            a.Answer.Formula is null ? Place(a.Answer.Closest) : null, a.Answer.Formula is null ? Place(a.Answer.First) : null]));

    /// <summary>Prints what a text dropped of its predecessor, and what it was adopted as.</summary>
    public void Print(AgreedLanguage language, AdoptedDraft? adopted, IReadOnlyList<AdoptedDraft> drafts)
    {
        _sections.Print("dropped", "Dropped", ["Paragraph"], language.Dropped.Select(d => (IReadOnlyList<string?>)[d.ToString()]));
        _sections.Print(
            "adopted-as", "Adopted as", ["Draft", "Text", "Covered"],
            drafts.Append(adopted).OfType<AdoptedDraft>().Select(a =>
                (IReadOnlyList<string?>)[a.Draft.Value, $"{a.Adopted.Value} of {InWords.Of(a.Date)}", Percent(a.Coverage)]));
    }

    /// <summary>Prints the texts that carried words on.</summary>
    public void Print(string key, string heading, Page<WordingStep> steps) => _sections.Print(
        key, heading, ["Paragraph", "Date", "Changed"],
        steps.Items.Select(s => (IReadOnlyList<string?>)[
            s.Node.Where.Provision.ToString(), s.Node.Where.Date is { } date ? Day(date) : null,
            s.Node.IsChanged ? $"from {s.Node.From!.Provision}: {Changes(s.Node)}" : null]));

    /// <summary>All of a text in a sentence.</summary>
    public static string Summary(AgreedLanguage language)
    {
        string counts = string.Join(", ", new[] { WordingOrigin.Agreed, WordingOrigin.Changed, WordingOrigin.New, WordingOrigin.Formula }
            .Where(o => language.Count(o) > 0).Select(o => $"{language.Count(o)} {Said(o)}"));
        string from = language.Predecessor is { } predecessor ? $"; most comes from {predecessor.Value}" : "";
        string cut = language.IsCut ? " Not all of it was looked at: it is very long, or very many texts repeat its words." : "";
        return $"{Percent(language.Share)} of {Count.Of(language.Words, "word")} agreed language; paragraphs: {(counts.Length > 0 ? counts : "none")}{from}.{cut}";
    }

    private static string Said(WordingAnswer answer) => answer.Formula is { } formula
        ? $"formula, in {Count.Of(formula.Texts, "text")} on {Count.Of(formula.Questions, "question")}" : Said(answer.Origin);

    private static string Said(WordingOrigin origin) => origin switch
    {
        WordingOrigin.TooShort => "too short",
        WordingOrigin.New => "new",
        WordingOrigin.Changed => "changed",
        WordingOrigin.Agreed => "agreed",
        _ => "formula",
    };

    private static string? Place(Occurrence? occurrence) => occurrence is null ? null
        : occurrence.Date is { } date ? $"{occurrence.Provision} ({Day(date)})" : occurrence.Provision.ToString();

    private static string Changes(WordingStep step) => string.Join(" … ", step.Difference!.Pieces.Where(p => p.Change != WordChange.Kept)
        .Select(p => p.Change == WordChange.Deleted
            ? $"[-{p.Left.Of(step.FromProvision!.Text).Trim()}-]" : $"{{+{p.Right.Of(step.Provision!.Text).Trim()}+}}"));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F0} %");
}

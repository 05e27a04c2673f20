using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>Made-up texts of several bodies, sessions and years that cite each other in every way that lists are filtered by; always the same ones.</summary>
internal static class ListedTexts
{
    /// <summary>A declaration that no text is loaded of: an annex holds it.</summary>
    public const string Declaration = "declaration-on-water";

    public static readonly string[] Ids =
        ["A/RES/74/1", "A/RES/74/2", "A/RES/75/1", "A/RES/75/2", "S/RES/1325(2000)", "S/RES/2000(2011)", "E/RES/2022/14", "A/HRC/RES/31/16"];

    private static readonly string[] Sessions =
        ["Seventy-fourth session", "Seventy-fourth session", "Seventy-fifth session", "Seventy-fifth session", "", "", "2022 session", "Thirty-first session"];

    private static readonly string[] Cited = [.. Ids, "charter-of-the-united-nations", Declaration, "A/RES/1/1"];

    private static readonly string[] Openings = ["Recalling", "Recalling also", "Reaffirming", "Requests", "Also requests", "Decides"];

    private static readonly string[] Labels = ["PP1", "PP2", "OP1", "OP1(a)", "OP2", "OP2(a)", "OP2(b)", "FN1", "OP3"];

    private static readonly RelationType[] Types = [RelationType.Recalls, RelationType.Reaffirms, RelationType.BasedOn, RelationType.Supersedes];

    public static IReadOnlyList<Document> All { get; } = [.. Made()];

    private static IEnumerable<Document> Made()
    {
        var random = new Random(1818);
        for (int at = 0; at < Ids.Length; at++)
        {
            string session = Sessions[at];
            var text = Text.Of(Ids[at]).Titled($"Question {at % 3} of water and peace").On($"{2000 + (3 * (at % 5))}-0{1 + at}-1{at}").Head(h => h with
            {
                Session = session.Length == 0 ? null : session,
                Subjects = at % 2 == 0 ? ["WATER"] : ["PEACE", "WATER"],
                Kind = at == 7 ? InstrumentKind.Decision : InstrumentKind.Resolution,
            });
            foreach (string label in Labels)
            {
                Cite[] cites = [.. Enumerable.Range(0, random.Next(4)).Select(n => Made(random, n))];
                string opening = Openings[random.Next(Openings.Length)];
                text.Says(label, $"{opening} {string.Join(", ", cites.Select(c => c.Words))} on {(random.Next(2) == 0 ? "water" : "peace")}{(label == "PP1" ? "¹" : "")}", cites);
            }

            if (at == 0)
            {
                text.Says("Annex", "Declaration on Water").Says("Annex:1", "Water is for all.").Says("Annex:2", "Peace is too.").Annexes("Declaration on Water");
                text.States(Declaration, RelationType.AdoptedBy, StatementObject.Of("General Assembly"), "OP1");
            }

            text.States(Cited[(at + 3) % Cited.Length], Types[at % 2], StatementObject.Of(new CitedInstrument { Id = new InstrumentId(Cited[at]) }), "PP2");
            if (at % 3 == 0)
            {
                text.Doubts("DATE_MISMATCH", $"A date of {Ids[at]} is wrong.", "PP1", 0);
            }

            yield return Opened(text);
        }
    }

    private static Cite Made(Random random, int n)
    {
        string cited = Cited[random.Next(Cited.Length)];
        RelationType type = Types[random.Next(Types.Length)];
        string words = $"text {n} of {cited}";
        string verb = random.Next(2) == 0 ? "Recalling" : "in accordance with";
        return random.Next(8) switch
        {
            0 => new Cite(words) { Status = CitationStatus.Unresolved, Verb = verb, Relation = type },
            1 => new Cite(words) { Status = CitationStatus.Ambiguous, Candidates = [Cited[0], Cited[1]], Verb = verb, Relation = type },
            2 or 3 => new Cite(words, cited) { Parts = cited == Declaration ? ["1"] : random.Next(2) == 0 ? ["2"] : ["1", "2(a)"], Verb = verb, Relation = type },
            _ => new Cite(words, cited) { Verb = verb, Relation = type },
        };
    }

    // What a paragraph opens with, and its class without "also".
    private static Document Opened(Document text) => text with
    {
        Provisions =
        [
            .. text.Provisions.Select(p => Openings.LastOrDefault(o => p.Text.StartsWith(o + " ", StringComparison.Ordinal)) is not { } verb ? p : p with
            {
                Verb = verb,
                Action = verb.ToLowerInvariant().Replace("also ", "", StringComparison.Ordinal).Replace(" also", "", StringComparison.Ordinal),
            }),
        ],
    };
}

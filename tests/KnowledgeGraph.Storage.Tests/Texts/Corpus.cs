using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Tests.Texts;

/// <summary>Many made-up texts that cite each other, always the same ones.</summary>
internal static class Corpus
{
    private static readonly RelationType[] Types = [RelationType.Recalls, RelationType.Reaffirms, RelationType.BasedOn, RelationType.TakesNoteOf];

    /// <summary>So many resolutions. A few are cited very often, as in life; one in ten citations has a pinpoint.</summary>
    /// <param name="count">How many documents.</param>
    /// <param name="paragraphs">How many paragraphs each.</param>
    public static IEnumerable<Document> Some(int count, int paragraphs = 10)
    {
        var random = new Random(74174);
        for (int i = 0; i < count; i++)
        {
            var text = Text.Of(Id(i)).Titled($"Question number {i} of the agenda").On($"{1990 + (i % 30)}-01-{1 + (i % 28):00}")
                .By("General Assembly");
            for (int p = 0; p < paragraphs; p++)
            {
                string cited = Id((int)(count * Math.Pow(random.NextDouble(), 2)));
                var cite = new Cite($"resolution {cited}", cited)
                {
                    Parts = random.Next(10) == 0 ? [random.Next(1, paragraphs + 5).ToString(CultureInfo.InvariantCulture)] : [],
                    Relation = Types[random.Next(Types.Length)],
                };
                text.Says($"OP{p + 1}", $"Recalling {cite.Words}, which concerns peace and security in paragraph {p}.", cite);
            }

            yield return text.Document;
        }
    }

    private static string Id(int i) => $"A/RES/{1 + (i / 100)}/{i}";
}

using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Queries.Reading;

/// <summary>Loaded texts without markup, for whoever reads on in a program of their own: a paragraph a block, its number before it.</summary>
/// <param name="graph">Where they are read.</param>
public sealed class PlainTexts(IProvisionReader graph)
{
    // More than the longest resolution has with its annexes.
    private const int MostParts = 10_000;

    /// <summary>The texts in a language, in one round trip; what is not loaded in it is absent.</summary>
    public async Task<IReadOnlyDictionary<InstrumentId, string>> ReadAsync(
        IReadOnlyCollection<InstrumentId> of, string language = Languages.English, CancellationToken cancellationToken = default) =>
        (await graph.PartsAsync(of, [], new PageRequest(MostParts), language, cancellationToken).ConfigureAwait(false))
            .Where(p => p.Value.Items.Count > 0).ToDictionary(p => p.Key, p => Of(p.Value.Items.Select(i => i.Node)));

    /// <summary>The text of provisions: paragraphs in their order with their numbers as printed, notes behind with their marks.</summary>
    public static string Of(IEnumerable<Provision> provisions)
    {
        ArgumentNullException.ThrowIfNull(provisions);
        var text = new StringBuilder();
        foreach (Provision part in provisions.Where(p => p.Text.Length > 0).OrderBy(p => p.Kind == ProvisionKind.Footnote).ThenBy(p => p.Ordinal))
        {
            text.Append(Number(part)).Append(part.Text).Append("\n\n");
        }

        WorkBudget.Hold(2L * text.Length);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    // 4. of a paragraph, (a) of its part, 2 of a note; a number that is printed with its stop keeps it.
    private static string Number(Provision part) => part.Number is not { Length: > 0 } number ? ""
        : part.Kind is ProvisionKind.Operative or ProvisionKind.AnnexParagraph && char.IsAsciiDigit(number[^1]) ? $"{number}. " : $"{number} ";
}

using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Queries.Drafts;

/// <summary>Paragraphs above, below and of the present text that the draft does not have there: "paragraph 9 above".</summary>
internal static partial class PlacesHere
{
    private const string Above = "above", Below = "below";

    /// <summary>The findings.</summary>
    public static IEnumerable<Finding> Find(Document draft)
    {
        ILookup<string, int> rooms = draft.Provisions.Where(p => p.Kind is ProvisionKind.Operative or ProvisionKind.AnnexParagraph)
            .Select(p => (Room: RoomOf(p.Label), Number: NumberOf(p.Label))).Where(p => p.Number is not null)
            .ToLookup(p => p.Room, p => p.Number!.Value);
        foreach (DocumentProvision paragraph in draft.Provisions.Where(p => p.Kind != ProvisionKind.Footnote))
        {
            foreach (Match place in Places().Matches(paragraph.Text))
            {
                // "of the present resolution" means the text itself wherever it stands.
                string where = place.Groups["where"].Value;
                int[] numbers = [.. rooms[where is Above or Below ? RoomOf(paragraph.Label) : ""]];
                if (numbers.Length == 0)
                {
                    continue;
                }

                foreach (Capture named in place.Groups["n"].Captures)
                {
                    int number = int.Parse(named.Value, CultureInfo.InvariantCulture);
                    if (Fault(number, where, NumberOf(paragraph.Label), numbers) is { } fault)
                    {
                        yield return new Finding(Finding.NoSuchPlace, fault, paragraph.Label, place.Index)
                        {
                            Length = place.Length,
                            Right = numbers.Max().ToString(CultureInfo.InvariantCulture),
                        };
                    }
                }
            }
        }
    }

    private static string? Fault(int number, string where, int? here, int[] numbers)
    {
        string shown = number.ToString(CultureInfo.InvariantCulture);
        return !numbers.Contains(number)
            ? string.Create(CultureInfo.InvariantCulture, $"There is no paragraph {shown} here; the last is {numbers.Max()}.")
            : where == Above && number > here ? $"Paragraph {shown} stands below, not above."
            : where == Below && number < here ? $"Paragraph {shown} stands above, not below."
            : null;
    }

    // The text itself, a lettered part, an annex: each counts anew.
    private static string RoomOf(string label)
    {
        int colon = label.LastIndexOf(':');
        return colon < 0 ? "" : label[..colon];
    }

    private static int? NumberOf(string label)
    {
        string own = label[(label.LastIndexOf(':') + 1)..];
        string digits = new([.. own.StartsWith("OP", StringComparison.Ordinal) ? own.Skip(2).TakeWhile(char.IsAsciiDigit)
            : own.TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and < 5 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(
        @"\bparagraphs?\s+(?<n>\d{1,3})\b(?:\s*\([a-z]{1,4}\))*(?:(?:\s*,\s*and\s+|\s*,\s*|\s+and\s+|\s+to\s+|\s*[–-]\s*)(?<n>\d{1,3})\b(?:\s*\([a-z]{1,4}\))*)*,?\s+(?<where>above|below|of the present resolution|of this resolution)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}

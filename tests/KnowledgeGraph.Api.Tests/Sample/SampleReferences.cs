using KnowledgeGraph.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Tests.Sample;

/// <summary>Reads the few spellings that the tests type: a symbol or a name, with "OP2" or ", para. 29" after it.</summary>
internal static class SampleReferences
{
    public static Reference Read(string text)
    {
        int part = text.IndexOf(" OP", StringComparison.Ordinal) is >= 0 and var op ? op : text.IndexOf(", para. ", StringComparison.Ordinal);
        string whole = part < 0 ? text : text[..part];
        string? label = part < 0 ? null : text[part..].Replace(", para. ", "", StringComparison.Ordinal).Trim();
        InstrumentId[] symbols = whole switch
        {
            [>= '0' and <= '9', ..] when whole.Contains('/', StringComparison.Ordinal) => [new("A/RES/" + whole), new("E/RES/" + whole)],
            _ when whole.Contains('/', StringComparison.Ordinal) => [new(whole)],
            _ => [],
        };
        string name = KebabCase.Of(whole);
        return new Reference { Symbols = symbols, Name = symbols.Length == 0 && name.Length > 0 ? name : null, Part = label };
    }
}

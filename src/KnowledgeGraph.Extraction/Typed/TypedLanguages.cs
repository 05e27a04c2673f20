using KnowledgeGraph.Extraction.Citations;
using KnowledgeGraph.Extraction.Segmentation;
using KnowledgeGraph.Extraction.Signs.Grammar;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Typed;

/// <summary>
/// Reads what is typed in another language than English: what a text in it would cite that is nothing but these words, <c>la résolution 74/174 de
/// l’Assemblée générale</c>, <c>第1325(2000)号决议</c>, <c>Declaración Universal de Derechos Humanos</c>.
/// </summary>
internal static class TypedLanguages
{
    // "de la ", "وفي ": what leads to a citation.
    private const int LongestLead = 6;

    private static readonly (Script Script, string[] Languages)[] Written =
    [
        .. Languages.All.Where(l => l.Code != Languages.English).GroupBy(l => l.Script).Select(g => (g.Key, g.Select(l => l.Code).ToArray())),
    ];

    /// <summary>Reads the whole of some words so; null where they are something else.</summary>
    /// <param name="words">The words.</param>
    /// <param name="named">Reads the English title of what is named.</param>
    public static Reference? Read(string words, Func<string, Reference> named)
    {
        string trimmed = words.Trim().TrimEnd('.', ',', ';', '。', '،');
        foreach (string language in Array.Find(Written, w => w.Script == ScriptOf(trimmed)).Languages ?? [])
        {
            // In the Council's text where the words name nobody.
            foreach (KnownBody? speaker in (KnownBody?[])[null, Bodies.Find("Security Council")])
            {
                if ((Read(trimmed, language, speaker, named) ?? Quoted(trimmed, language, named)) is { } read)
                {
                    return read;
                }
            }
        }

        return null;
    }

    // Chinese texts print titles in quotation marks, which few type.
    private static Reference? Quoted(string words, string language, Func<string, Reference> named) =>
        language == "zh" ? Read($"《{words}》", language, null, named) : null;

    private static Reference? Read(string words, string language, KnownBody? speaker, Func<string, Reference> named)
    {
        var part = new Part("", ProvisionKind.Preambular, words, null) { Speaker = speaker };
        if (new SignScanner(language, null, null).Scan(part) is not [{ IsForeign: false, IsImpossible: false } one] || !IsWhole(words, one.Span))
        {
            return null;
        }

        string? place = one.Pinpoint?.Parts.FirstOrDefault();
        return one.Symbol is { } symbol
            ? new Reference { Symbols = [new InstrumentId(symbol)], Part = place, Form = ReferenceForm.Number }
            : one.Title is { } title ? named(title) with { Part = place } : null;
    }

    private static bool IsWhole(string words, TextSpan span) =>
        span.Start <= LongestLead && !words[..span.Start].Any(char.IsDigit) && words[span.End..].All(c => !char.IsLetterOrDigit(c));

    private static Script ScriptOf(string words)
    {
        foreach (char c in words)
        {
            switch (c)
            {
                case >= '\u0400' and <= '\u052f':
                    return Script.Cyrillic;
                case (>= '\u0600' and <= '\u06ff') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefe'):
                    return Script.Arabic;
                case >= '\u3400' and <= '\u9fff':
                    return Script.Han;
            }
        }

        return Script.Latin;
    }
}

using KnowledgeGraph.Model;

namespace KnowledgeGraph.Queries.Searching;

/// <summary>In which language somebody searches.</summary>
public static class SearchLanguage
{
    /// <summary>The language that the script of the words says; of words in Latin letters the one that is asked for, or English.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="asked">The code of the language that is asked for.</param>
    public static string Of(string words, string? asked)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (char c in words)
        {
            if (ScriptOf(c) is { } script)
            {
                return Languages.All.First(l => l.Script == script).Code;
            }
        }

        return asked ?? Languages.English;
    }

    private static Script? ScriptOf(char c) => c switch
    {
        >= '\u0400' and <= '\u052f' => Script.Cyrillic,
        (>= '\u0620' and <= '\u06ff') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefe') => Script.Arabic,
        >= '\u3400' and <= '\u9fff' => Script.Han,
        _ => null,
    };
}

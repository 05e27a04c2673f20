namespace KnowledgeGraph.Extraction.Signs.Governing;

/// <summary>The phrases that one line of a table stands for: <c>énoncé(|e|s|es) dans</c>, and each form of the words that have several.</summary>
internal static class PhrasePattern
{
    /// <summary>All of them.</summary>
    /// <param name="pattern">The line.</param>
    /// <param name="variants">The words that have several forms.</param>
    public static IEnumerable<string> Expand(string pattern, IReadOnlyDictionary<string, IReadOnlyList<string>> variants)
    {
        int open = pattern.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return InAllForms(pattern, variants);
        }

        int close = Close(pattern, open);
        return Alternatives(pattern[(open + 1)..close]).SelectMany(one => Expand(pattern[..open] + one + pattern[(close + 1)..], variants));
    }

    private static int Close(string pattern, int open)
    {
        int depth = 0;
        for (int i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] == '(' ? 1 : pattern[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new InvalidDataException($"“{pattern}” opens a bracket that it does not close.");
    }

    private static IEnumerable<string> Alternatives(string inside)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < inside.Length; i++)
        {
            depth += inside[i] == '(' ? 1 : inside[i] == ')' ? -1 : 0;
            if (inside[i] == '|' && depth == 0)
            {
                yield return inside[start..i];
                start = i + 1;
            }
        }

        yield return inside[start..];
    }

    // Only the last word: "en el marco de la", but not "en la aplicación de" for "en aplicación de".
    private static IEnumerable<string> InAllForms(string phrase, IReadOnlyDictionary<string, IReadOnlyList<string>> variants)
    {
        phrase = phrase.Trim();
        int last = phrase.LastIndexOf(' ') + 1;
        return variants.TryGetValue(phrase[last..], out IReadOnlyList<string>? forms) ? forms.Select(form => phrase[..last] + form) : [phrase];
    }
}

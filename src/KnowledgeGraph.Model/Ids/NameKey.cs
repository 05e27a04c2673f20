using System.Text;

namespace KnowledgeGraph.Model.Ids;

/// <summary>
/// What names of one text have in common however they are spelled: <c>Convention on Physical Protection of Nuclear Materials</c> and
/// <c>Convention on the Physical Protection of Nuclear Material</c>. Articles, plurals, -ise and -ize, "UN" make no other name; ordinals, years
/// and every other word do.
/// </summary>
public static class NameKey
{
    private const int ShortestPlural = 4;
    private const int ShortestVerb = 6;

    private static readonly string[] VerbEndings = ["e", "ed", "ing", "ation"];

    /// <summary>The key of a name, or of the kebab case of one.</summary>
    public static string Of(ReadOnlySpan<char> name)
    {
        string kebab = KebabCase.Of(name);
        var key = new StringBuilder(kebab.Length);
        foreach (Range range in kebab.AsSpan().Split('-'))
        {
            ReadOnlySpan<char> word = kebab.AsSpan(range);
            if (word is "the" or "a" or "an")
            {
                continue;
            }

            if (key.Length > 0)
            {
                key.Append('-');
            }

            Append(key, word);
        }

        return key.ToString();
    }

    private static void Append(StringBuilder key, ReadOnlySpan<char> word)
    {
        if (word is "un")
        {
            key.Append("united-nation");
            return;
        }

        bool isPlural = word.Length >= ShortestPlural && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
        word = isPlural ? word[..^1] : word;
        if (isPlural && word.EndsWith("ie"))
        {
            key.Append(word[..^2]).Append('y');
            return;
        }

        foreach (string ending in VerbEndings)
        {
            if (word.Length >= ShortestVerb && word.EndsWith(ending) && word[..^ending.Length].EndsWith("is"))
            {
                key.Append(word[..^(ending.Length + 1)]).Append('z').Append(ending);
                return;
            }
        }

        key.Append(word);
    }
}

namespace KnowledgeGraph.Extraction.Citations.Names;

/// <summary>Whether words are short for a name: they stand in it one behind the other, or it has them all.</summary>
internal static class ShortFor
{
    private const int ShortestPlural = 4;

    /// <summary>Whether the words stand one behind the other in the title or another name of an instrument.</summary>
    public static bool IsPart(NamedInstrument named, ReadOnlySpan<string> words)
    {
        if (IsPart(named.Words, words))
        {
            return true;
        }

        foreach (OtherName other in named.OtherNames)
        {
            if (IsPart(other.Words, words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the title or another name has all the words, wherever they stand: "Headquarters Agreement" for the "Agreement … regarding
    /// the Headquarters of the United Nations".</summary>
    public static bool IsMadeOf(NamedInstrument named, ReadOnlySpan<string> words)
    {
        if (IsMadeOf(named.Words, words))
        {
            return true;
        }

        foreach (OtherName other in named.OtherNames)
        {
            if (IsMadeOf(other.Words, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(string[] title, ReadOnlySpan<string> words)
    {
        for (int i = 0; i + words.Length <= title.Length; i++)
        {
            if (StandAt(title, i, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandAt(string[] title, int at, ReadOnlySpan<string> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!IsSame(title[at + i], words[i], isExact: words.Length == 1))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMadeOf(string[] title, ReadOnlySpan<string> words)
    {
        string last = words[^1];
        foreach (string word in words)
        {
            if (!ShortFormWords.Joints.Has(word) && !Array.Exists(title, t => IsSame(t, word, isExact: false)))
            {
                return false;
            }
        }

        // "the two Action Plans" are not the Action Plan.
        return Array.Exists(title, t => t.Equals(last, StringComparison.OrdinalIgnoreCase));
    }

    // "Revitalized" is "Revitalised", "Refugees Convention" the Convention relating to the Status of Refugees.
    private static bool IsSame(string word, string other, bool isExact)
    {
        if (isExact || word.Length == 0 || other.Length == 0 || (word[0] | 0x20) != (other[0] | 0x20) || Math.Abs(word.Length - other.Length) > 1)
        {
            return word == other;
        }

        if (word.Length == other.Length)
        {
            return IsSameSpelt(word, other);
        }

        (string longer, string shorter) = word.Length > other.Length ? (word, other) : (other, word);
        return shorter.Length >= ShortestPlural && longer[^1] == 's'
            && longer.AsSpan(0, shorter.Length).Equals(shorter, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSameSpelt(string word, string other)
    {
        for (int i = 0; i < word.Length; i++)
        {
            char a = char.ToLowerInvariant(word[i]), b = char.ToLowerInvariant(other[i]);
            bool isEnding = i > 0 && word[i - 1] is 'i' or 'y' && a is 's' or 'z' && b is 's' or 'z';
            if (a != b && !isEnding)
            {
                return false;
            }
        }

        return true;
    }
}

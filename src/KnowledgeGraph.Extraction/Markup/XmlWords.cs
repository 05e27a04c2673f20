using System.Xml;

namespace KnowledgeGraph.Extraction.Markup;

/// <summary>Words that XML can hold (XML 1.0, section 2.2). What it cannot becomes U+FFFD, one for each UTF-16 unit, so that no place
/// moves.</summary>
internal static class XmlWords
{
    private const char Replacement = '\uFFFD';

    /// <summary>The words.</summary>
    public static string Of(string words)
    {
        int bad = FirstBad(words, 0);
        if (bad < 0)
        {
            return words;
        }

        char[] mended = words.ToCharArray();
        for (; bad >= 0; bad = FirstBad(words, bad + 1))
        {
            mended[bad] = Replacement;
        }

        return new string(mended);
    }

    private static int FirstBad(string words, int from)
    {
        for (int i = from; i < words.Length; i++)
        {
            if (XmlConvert.IsXmlChar(words[i]))
            {
                continue;
            }

            if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}

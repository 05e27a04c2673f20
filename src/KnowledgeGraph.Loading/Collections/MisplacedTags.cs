using System.Text;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>
/// XML whose tags do not fit into each other, as programs write that put strings together: some statements of the President are published with
/// <c>&lt;paragraph&gt;…&lt;/docTitle&gt;&lt;/p&gt;</c>. An element that never ends is ended by the first end tag at its level that nothing began,
/// whatever that is called, else where the element around it ends; any other end tag that nothing began is taken out. Not a letter of the
/// words changes.
/// </summary>
public static class MisplacedTags
{
    /// <summary>Puts tags right.</summary>
    /// <param name="xml">The document, in UTF-8.</param>
    /// <returns>Null where there is nothing to put right, or it does not end where its first element does.</returns>
    public static byte[]? PutRight(ReadOnlySpan<byte> xml)
    {
        List<Tag> tags = TagsOf(xml);
        if (tags.Count == 0 || tags[0].Kind != TagKind.Start || tags[^1].Kind != TagKind.End
            || !Name(xml, tags[^1]).SequenceEqual(Name(xml, tags[0])))
        {
            return null;
        }

        // First which elements never end, then where they do.
        var endless = new HashSet<int>();
        Walk(xml, tags, endless, output: null);
        var mended = new MemoryStream(xml.Length + 64);
        int at = Walk(xml, tags, endless, mended);
        if (endless.Count == 0 && mended.Length == at)
        {
            return null;
        }

        mended.Write(xml[at..]);
        return mended.ToArray();
    }

    // Gives what is behind the last tag.
    private static int Walk(ReadOnlySpan<byte> xml, List<Tag> tags, HashSet<int> endless, MemoryStream? output)
    {
        var open = new List<int>();
        int written = 0;
        for (int i = 0; i < tags.Count; i++)
        {
            Tag tag = tags[i];
            output?.Write(xml[written..tag.Start]);
            written = tag.End;
            if (tag.Kind != TagKind.End)
            {
                open.AddRange(tag.Kind == TagKind.Start ? [i] : []);
                output?.Write(xml[tag.Start..tag.End]);
                continue;
            }

            int begun = LastNamed(xml, tags, open, Name(xml, tag));
            if (begun < 0)
            {
                // Nothing began it: the end of an element that has none, or of nothing.
                if (output is not null && open.Count > 0 && endless.Contains(open[^1]))
                {
                    End(output, Name(xml, tags[open[^1]]));
                    open.RemoveAt(open.Count - 1);
                }

                continue;
            }

            while (open.Count > begun)
            {
                int last = open[^1];
                open.RemoveAt(open.Count - 1);
                if (output is not null)
                {
                    End(output, Name(xml, tags[last]));
                }
                else if (open.Count > begun)
                {
                    endless.Add(last);
                }
            }
        }

        return written;
    }

    private static int LastNamed(ReadOnlySpan<byte> xml, List<Tag> tags, List<int> open, ReadOnlySpan<byte> name)
    {
        int at = open.Count - 1;
        while (at >= 0 && !Name(xml, tags[open[at]]).SequenceEqual(name))
        {
            at--;
        }

        return at;
    }

    private static void End(MemoryStream output, ReadOnlySpan<byte> name)
    {
        output.Write("</"u8);
        output.Write(name);
        output.Write(">"u8);
    }

    private static ReadOnlySpan<byte> Name(ReadOnlySpan<byte> xml, Tag tag)
    {
        ReadOnlySpan<byte> inside = xml[(tag.Start + (tag.Kind == TagKind.End ? 2 : 1))..tag.End];
        int end = inside.IndexOfAny(" \t\r\n/>"u8);
        return end < 0 ? inside : inside[..end];
    }

    private static List<Tag> TagsOf(ReadOnlySpan<byte> xml)
    {
        var tags = new List<Tag>();
        for (int at = 0; xml[at..].IndexOf((byte)'<') is >= 0 and int found;)
        {
            int start = at + found;
            ReadOnlySpan<byte> rest = xml[start..];
            at = start + (rest.StartsWith("<!--"u8) ? Past(rest, "-->"u8) : rest.StartsWith("<![CDATA["u8) ? Past(rest, "]]>"u8)
                : rest.StartsWith("<?"u8) ? Past(rest, "?>"u8) : LengthOfTag(rest));
            if (rest.Length > 1 && rest[1] is not ((byte)'!' or (byte)'?'))
            {
                tags.Add(new Tag(start, at, rest[1] == '/' ? TagKind.End : xml[at - 2] == '/' ? TagKind.Empty : TagKind.Start));
            }
        }

        return tags;
    }

    private static int Past(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> mark) =>
        rest.IndexOf(mark) is >= 0 and int at ? at + mark.Length : rest.Length;

    // A value in quotation marks may have anything in it.
    private static int LengthOfTag(ReadOnlySpan<byte> rest)
    {
        int at = 1;
        while (at < rest.Length && rest[at] != '>')
        {
            at = rest[at] is (byte)'"' or (byte)'\'' && rest[(at + 1)..].IndexOf(rest[at]) is >= 0 and int end ? at + end + 2 : at + 1;
        }

        return Math.Min(at + 1, rest.Length);
    }

    private enum TagKind
    {
        Start,
        End,
        Empty,
    }

    private readonly record struct Tag(int Start, int End, TagKind Kind);
}

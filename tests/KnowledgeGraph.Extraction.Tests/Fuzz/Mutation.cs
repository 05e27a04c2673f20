using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Extraction.Tests.Properties;

namespace KnowledgeGraph.Extraction.Tests.Fuzz;

/// <summary>Makes a document another one: a few changes of the kinds that hands, programs and attackers make.</summary>
/// <param name="random">The source of chance: the same seed makes the same documents.</param>
internal sealed class Mutation(Random random)
{
    private const int MostChanges = 8;
    private const int LongestStretch = 400;

    private static readonly string[] Elements =
        ["p", "num", "content", "paragraph", "container", "preamble", "mainBody", "span", "ref", "authorialNote", "formula", "docTitle", "docNumber",
            "attachment", "table", "li", "unknown"];

    /// <summary>A text with stretches cut out, doubled, moved, and pieces of the grammar put in.</summary>
    public string Of(string text)
    {
        for (int changes = 1 + random.Next(MostChanges); changes > 0; changes--)
        {
            int start = random.Next(text.Length + 1);
            int end = Math.Min(text.Length, start + random.Next(LongestStretch));
            string rest = text.Remove(start, end - start);
            text = random.Next(5) switch
            {
                0 => rest,
                1 => text.Insert(end, text[start..end]),
                2 => rest.Insert(random.Next(rest.Length + 1), text[start..end]),
                3 => text.Insert(start, ((char)random.Next(0x10000)).ToString()),
                _ => text.Insert(start, Piece()),
            };
        }

        return text;
    }

    /// <summary>XML that is still well formed, with elements taken out, doubled, moved, renamed and other words in them; or bytes that are none any
    /// more.</summary>
    public byte[] Of(XDocument xml)
    {
        var changed = new XDocument(xml);
        for (int changes = 1 + random.Next(MostChanges); changes > 0; changes--)
        {
            XNode[] nodes = [.. changed.Root!.DescendantNodes()];
            if (nodes.Length == 0)
            {
                break;
            }

            Change(nodes[random.Next(nodes.Length)], nodes[random.Next(nodes.Length)]);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(changed.ToString(SaveOptions.DisableFormatting));
        if (random.Next(5) == 0 && bytes.Length > 0)
        {
            for (int changes = 1 + random.Next(3); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }
        }

        return bytes;
    }

    private void Change(XNode node, XNode other)
    {
        switch (random.Next(7))
        {
            case 0:
                node.Remove();
                break;
            case 1:
                node.AddAfterSelf(node is XElement doubled ? new XElement(doubled) : new XText(Words(node.ToString())));
                break;
            case 2 when node is XElement moved:
                other.AddBeforeSelf(new XElement(moved));
                node.Remove();
                break;
            case 3 when node is XElement renamed:
                renamed.Name = renamed.Name.Namespace + Elements[random.Next(Elements.Length)];
                break;
            case 4 when node is XElement element && element.Attributes()
                .FirstOrDefault(a => a.Name.Namespace == XNamespace.None && !a.IsNamespaceDeclaration) is { } attribute:
                attribute.Value = Words(Piece());
                break;
            case 5 when node is XText text:
                text.Value = Words(Of(text.Value));
                break;
            default:
                node.AddBeforeSelf(new XText(Words(Piece())));
                break;
        }
    }

    private string Piece() => HostileText.Pieces[random.Next(HostileText.Pieces.Count)];

    // XML 1.0 has no way to write the others, section 2.2.
    private static string Words(string text) =>
        string.Concat(text.Where(c => c is '\t' or '\n' or '\r' or (>= ' ' and < '\ud800') or (>= '\ue000' and < '\ufffe')));
}

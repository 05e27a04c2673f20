using System.Text;
using AngleSharp.Dom;

namespace KnowledgeGraph.Extraction.Reading.Html;

/// <summary>The words of an element where they are few: to see that there are many, it is not read to its end.</summary>
internal static class HtmlWords
{
    /// <summary>How long words may be that are a mark or a number of a list.</summary>
    private const int Few = 16;

    // Elements around a mark; what has more of them is none.
    private const int MostNodes = 64;

    /// <summary>The words; empty where there are many.</summary>
    public static string FewOf(IElement element)
    {
        var words = new StringBuilder(Few);
        var open = new Stack<INode>([element]);
        for (int nodes = 0; open.TryPop(out INode? node); nodes++)
        {
            if (nodes == MostNodes || node.ChildNodes.Length > MostNodes)
            {
                return "";
            }

            if (node is IText text)
            {
                words.Append(text.Length > Few ? "" : text.Data);
                if (text.Length > Few || words.Length > Few)
                {
                    return "";
                }
            }

            for (int i = node.ChildNodes.Length - 1; i >= 0; i--)
            {
                open.Push(node.ChildNodes[i]);
            }
        }

        return words.ToString();
    }

    /// <summary>Whether another element lies beside this one.</summary>
    public static bool HasSiblings(IElement element)
    {
        foreach (INode node in element.Parent?.ChildNodes ?? Enumerable.Empty<INode>())
        {
            if (node is IElement && !ReferenceEquals(node, element))
            {
                return true;
            }
        }

        return false;
    }
}

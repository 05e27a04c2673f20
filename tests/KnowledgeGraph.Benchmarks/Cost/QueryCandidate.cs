using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>A field as it is asked for: by how many names, with which arguments, and what is selected in it.</summary>
internal sealed record AskedField(QueryField Field, int Times, IReadOnlyDictionary<string, string> Arguments, IReadOnlyList<AskedField> Selected)
{
    /// <summary>This field and all that is selected in it.</summary>
    public IEnumerable<AskedField> All => Selected.SelectMany(s => s.All).Prepend(this);

    /// <summary>The same with another in the place of one in it.</summary>
    public AskedField With(AskedField old, AskedField changed) =>
        ReferenceEquals(this, old) ? changed : this with { Selected = [.. Selected.Select(s => s.With(old, changed))] };
}

/// <summary>A query that is made of the schema: fields in fields, by many names, with arguments.</summary>
internal sealed record QueryCandidate(QueryGrammar Grammar, AskedField Root) : ICandidate
{
    private const int Deepest = 7;

    // What the guards let through: a query of more names is refused before it costs anything.
    private const int MostNames = 190;

    /// <inheritdoc/>
    public CostRequest Request
    {
        get
        {
            var query = new StringBuilder();
            int names = 0;
            Write(query, Root, ref names);
            string body = $"{{ {query}}}";
            return CostRequest.Query((body.Contains("$t", StringComparison.Ordinal) ? "query Q($t: String!) " : "query Q ") + body,
                body.Contains("$t", StringComparison.Ordinal) ? Grammar.Text : null);
        }
    }

    /// <inheritdoc/>
    public ICandidate Mutated(Random random)
    {
        QueryCandidate next = this with { Root = Changed(random) };
        while (Names(next.Root) > MostNames && next.Smaller(random) is QueryCandidate smaller)
        {
            next = smaller;
        }

        return next;
    }

    private static long Names(AskedField asked) => asked.Times * (1 + asked.Selected.Sum(Names));

    private AskedField Changed(Random random)
    {
        AskedField[] all = [.. Root.All];
        AskedField at = all[random.Next(all.Length)];
        AskedField[] parents = [.. all.Where(f => f.Field.Fields.Count > 0)];
        AskedField parent = parents.Length == 0 ? at : parents[random.Next(parents.Length)];
        return random.Next(7) switch
        {
            0 => Root.With(at, at with { Times = at.Times * 2 }),
            1 => Root.With(at, at with { Times = Math.Max(1, at.Times / 2) }),
            2 or 3 => Root.With(at, at with { Arguments = Grammar.Arguments(at.Field, random) }),
            4 or 5 when parent.Field.Fields.Count > 0 && Depth(Root, parent) < Deepest =>
                Root.With(parent, parent with { Selected = [.. parent.Selected, Grammar.Ask(Grammar.Any(parent.Field, random), random, 1)] }),
            _ => parent.Selected.Count > 1
                ? Root.With(parent, parent with { Selected = [.. parent.Selected.Skip(1)] })
                : Root.With(at, at with { Times = at.Times + 1 }),
        };
    }

    /// <inheritdoc/>
    public ICandidate? Smaller(Random random)
    {
        AskedField[] large = [.. Root.All.Where(f => f.Times > 1 || f.Arguments.Any(IsSize) || f.Selected.Count > 1)];
        if (large.Length == 0)
        {
            return null;
        }

        AskedField at = large[random.Next(large.Length)];
        AskedField less = at.Arguments.Any(IsSize) && random.Next(2) == 0
            ? at with { Arguments = at.Arguments.ToDictionary(a => a.Key, a => IsSize(a) ? Half(a.Value) : a.Value) }
            : at.Times > 1 ? at with { Times = at.Times / 2 }
            : at.Selected.Count > 1 ? at with { Selected = [.. at.Selected.Take((at.Selected.Count + 1) / 2)] }
            : at with { Arguments = at.Arguments.ToDictionary(a => a.Key, a => IsSize(a) ? Half(a.Value) : a.Value) };
        return this with { Root = Root.With(at, less) };
    }

    private static int Depth(AskedField root, AskedField wanted) =>
        ReferenceEquals(root, wanted) ? 0 : root.Selected.Select(s => Depth(s, wanted) + 1).Where(d => d < 1_000).DefaultIfEmpty(10_000).Min();

    private static bool IsSize(KeyValuePair<string, string> argument) =>
        argument.Key is "first" or "last" or "limit" && int.TryParse(argument.Value, out int size) && size > 1;

    private static string Half(string number) => (int.Parse(number, CultureInfo.InvariantCulture) / 2).ToString(CultureInfo.InvariantCulture);

    private static void Write(StringBuilder query, AskedField asked, ref int names)
    {
        for (int i = 0; i < asked.Times; i++)
        {
            if (asked.Field.On is { } type)
            {
                query.Append("... on ").Append(type).Append(" { ");
            }

            query.Append('a').Append(names++).Append(": ").Append(asked.Field.Name);
            if (asked.Arguments.Count > 0)
            {
                query.Append('(').AppendJoin(", ", asked.Arguments.Select(a => $"{a.Key}: {a.Value}")).Append(')');
            }

            if (asked.Field.Fields.Count > 0)
            {
                query.Append(" { ");
                foreach (AskedField selected in asked.Selected)
                {
                    Write(query, selected, ref names);
                }

                query.Append("} ");
            }

            query.Append(asked.Field.On is null ? " " : "} ");
        }
    }
}

using System.Runtime.InteropServices;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Sqlite.Counting;

/// <summary>Counts items, which are in the order of their texts and paragraphs, by what they have in common.</summary>
internal sealed class GroupCounter(CountedItem[] items, ItemValues values)
{
    /// <summary>One way of putting them together.</summary>
    public Grouping Count(IReadOnlyList<GroupBy> by)
    {
        var groups = new Level(values, by);
        foreach (ref readonly CountedItem item in items.AsSpan())
        {
            groups.Add(item);
        }

        return groups.Told();
    }

    // How much there is, of what comes in the order of texts and paragraphs.
    private struct Counter
    {
        private int items;
        private int texts;
        private int paragraphs;
        private int citations;
        private int text;
        private int paragraph;

        public readonly int Items => items;

        public readonly Tally Tally => new(items, texts, paragraphs, citations);

        public void Add(in CountedItem item)
        {
            items++;
            citations += item.Citations;
            if (item.Text != text)
            {
                texts++;
                text = item.Text;
            }

            if (item.Paragraph != paragraph && item.Paragraph > 0)
            {
                paragraphs++;
                paragraph = item.Paragraph;
            }
        }
    }

    // What is counted by the first dimension, and within each of its values by the second.
    private sealed class Level(ItemValues values, IReadOnlyList<GroupBy> by)
    {
        private const int StepsTogether = 4096;
        private const int StepsPerUnit = 16;
        private const int StepsPerGroup = 10;

        private readonly Dictionary<int, Counter> outer = [];
        private readonly Dictionary<int, Dictionary<int, Counter>> inner = [];
        private readonly int[] room = new int[ItemValues.MostTypes];
        private readonly int[] roomWithin = new int[ItemValues.MostTypes];
        private Counter all;
        private int without;
        private int steps;

        public void Add(in CountedItem item)
        {
            all.Add(item);
            if (by.Count == 0)
            {
                return;
            }

            bool isCounted = false;
            foreach (int value in values.Of(by[0].Dimension, item, room))
            {
                if (value == 0)
                {
                    continue;
                }

                isCounted = true;
                Add(outer, value, item);
                if (by.Count > 1)
                {
                    AddWithin(item, value);
                }
            }

            without += isCounted ? 0 : 1;
        }

        public Grouping Told()
        {
            if (by.Count == 0)
            {
                return new Grouping { All = all.Tally };
            }

            Grouping told = Told(by[0], outer.Select(g => (g.Key, g.Value)), all, without);
            if (by.Count == 1)
            {
                return told;
            }

            var numbers = outer.Keys.ToDictionary(value => values.Text(by[0].Dimension, value), StringComparer.Ordinal);
            return told with
            {
                Groups =
                [
                    .. told.Groups.Select(g => g with
                    {
                        // A value of 0 holds what has none within.
                        Within = Told(
                            by[1], inner[numbers[g.Value]].Where(c => c.Key > 0).Select(c => (c.Key, c.Value)), outer[numbers[g.Value]],
                            inner[numbers[g.Value]].GetValueOrDefault(0).Items),
                    }),
                ],
            };
        }

        private void AddWithin(in CountedItem item, int value)
        {
            Dictionary<int, Counter> cells = CollectionsMarshal.GetValueRefOrAddDefault(inner, value, out _) ??= [];
            bool isCounted = false;
            foreach (int within in values.Of(by[1].Dimension, item, roomWithin))
            {
                if (within != 0)
                {
                    isCounted = true;
                    Add(cells, within, item);
                }
            }

            if (!isCounted)
            {
                Add(cells, 0, item);
            }
        }

        // A group that is new is held as well.
        private void Add(Dictionary<int, Counter> groups, int value, in CountedItem item)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(groups, value, out bool isThere).Add(item);
            steps += isThere ? 1 : StepsPerGroup;
            if (steps >= StepsTogether)
            {
                WorkBudget.Spend(steps / StepsPerUnit);
                steps = 0;
            }
        }

        private Grouping Told(GroupBy by, IEnumerable<(int Value, Counter Counter)> counted, Counter of, int none)
        {
            (string Text, Counter Counter)[] groups = [.. counted.Select(c => (values.Text(by.Dimension, c.Value), c.Counter))];
            Array.Sort(groups, by.Order switch
            {
                GroupOrder.Value => (a, b) => string.CompareOrdinal(a.Text, b.Text),
                GroupOrder.ValueDesc => (a, b) => string.CompareOrdinal(b.Text, a.Text),
                _ => (a, b) => a.Counter.Items != b.Counter.Items
                    ? b.Counter.Items.CompareTo(a.Counter.Items) : string.CompareOrdinal(a.Text, b.Text),
            });
            return new Grouping
            {
                All = of.Tally,
                Groups = [.. groups.Take(by.Most).Select(g => new CountedGroup(g.Text, g.Counter.Tally))],
                RestGroups = Math.Max(0, groups.Length - by.Most),
                RestItems = groups.Skip(by.Most).Sum(g => g.Counter.Items),
                Without = none,
            };
        }
    }
}
